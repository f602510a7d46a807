package org.aixin.gateway.console;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whoever installs takes the first account; its rules are registry's. */
record BecomeFirstAdministrator(
        @NotBlank @Size(max = 100) String secret,
        @NotBlank @Size(max = 40) String login,
        @NotBlank @Size(max = 40) String name,
        @NotNull @Size(max = 1000) String password) {}
