package org.aixin.registry.identity.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole of what an account is to be and see.
 *
 * @param grants {@code PROVINCE}, {@code DIVISION:622921} or {@code UNIT:123}
 * @param area where it belongs from now on; left out: where it belongs already
 */
record ChangeRights(
        @NotNull Set<@NotNull Role> roles,
        @NotNull @Size(max = 50) List<@NotNull String> grants,
        @Nullable String area) {}
