package org.aixin.registry.person;

import jakarta.validation.constraints.NotNull;

/** A cadre asks for one field of somebody they care for; the case is the pairing. */
record RevealToOwnCadre(
        @NotNull PersonalField field, @NotNull RevealPurpose purpose) {}
