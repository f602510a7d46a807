package org.aixin.registry.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A new console user. */
record CreateAccount(
        @NotNull @Pattern(regexp = FORM) String login,
        @NotBlank @Size(max = 40) String name) {

    static final String FORM = "[a-z][a-z0-9._-]{2,39}";
}
