package org.aixin.registry.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may change of an account; its login stays. */
record ChangeAccount(
        @NotBlank @Size(max = 40) String name, @NotNull Account.Status status) {}
