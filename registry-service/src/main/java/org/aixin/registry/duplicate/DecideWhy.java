package org.aixin.registry.duplicate;

import jakarta.validation.constraints.NotNull;
import org.aixin.persistence.crypto.Sensitive;

/** Why it is decided so; without numbers of a person. */
record DecideWhy(@NotNull Sensitive note) {}
