package org.aixin.miniprogram.recipient;

import jakarta.validation.constraints.NotBlank;

/**
 * A cadre asks for one field in the clear. Which fields and purposes there are registry-service knows.
 *
 * @param field one of {@code revealable}
 */
record RevealField(@NotBlank String field, @NotBlank String purpose) {}
