package org.aixin.registry.household;

import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What is personal about a household, as far as it is known. Prints masked.
 *
 * @param address house and street inside the division
 * @param registerNumber of a family, that of its booklet (户口簿户号)
 */
public record Dwelling(
        @Nullable Sensitive address, @Nullable Sensitive registerNumber) {

    public static final Dwelling UNKNOWN = new Dwelling(null, null);
}
