package org.aixin.registry.export;

import jakarta.validation.constraints.NotNull;
import org.aixin.persistence.crypto.Sensitive;

/** @param reason may name people, as reasons do */
record RefuseExport(@NotNull Sensitive reason) {}
