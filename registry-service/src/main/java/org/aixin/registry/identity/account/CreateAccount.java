package org.aixin.registry.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new console user.
 *
 * @param area where it belongs, {@code PROVINCE} or {@code DIVISION:622921}; left out: where its maker belongs
 */
record CreateAccount(
        @NotNull @Pattern(regexp = FORM) String login,
        @NotBlank @Size(max = 40) String name,
        @Nullable String area) {

    static final String FORM = "[a-z][a-z0-9._-]{2,39}";
}
