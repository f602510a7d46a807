package org.aixin.registry.identity.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whoever installs takes the first account. */
record BecomeFirstAdministrator(
        @NotBlank @Size(max = 100) String secret,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{2,39}") String login,
        @NotBlank @Size(max = 40) String name,
        @NotNull @Size(max = 1000) String password) {}
