package org.aixin.registry.benefit;

/** Who says that somebody receives a benefit. */
public enum BenefitSource {
    /** The agency that grants it. */
    AGENCY,
    /** A list that was compared with the register. */
    COMPARISON,
    /** An office of the programme, by hand. */
    TOWNSHIP
}
