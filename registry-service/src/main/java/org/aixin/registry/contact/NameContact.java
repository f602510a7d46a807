package org.aixin.registry.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.aixin.persistence.crypto.Sensitive;

/** Says whom to call about somebody. */
record NameContact(
        @NotNull Sensitive name,
        @NotBlank @Size(max = 20) String relation,
        @NotNull Sensitive phone) {}
