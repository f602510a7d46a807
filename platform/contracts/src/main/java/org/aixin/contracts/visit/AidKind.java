package org.aixin.contracts.visit;

/** What was given (慰问). */
public enum AidKind {
    CASH,
    STUDY_SUPPLIES,
    GRAIN_OIL,
    TEA,
    FESTIVE_FOOD,
    CLOTHING,
    COAL,
    MEDICAL_KIT,
    OTHER;

    /** Whether it is money rather than goods at their money value. */
    public boolean isCash() {
        return this == CASH;
    }
}
