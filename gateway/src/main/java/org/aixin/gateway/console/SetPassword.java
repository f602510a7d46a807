package org.aixin.gateway.console;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where a one-time link leads. */
record SetPassword(
        @NotBlank @Size(max = 100) String token,
        @NotNull @Size(max = 1000) String password) {}
