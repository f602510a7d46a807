package org.aixin.contracts.visit;

/** Dangers a visitor looks for in the home (安全隐患). */
public enum HazardType {
    FIRE,
    ELECTRIC_SHOCK,
    DROWNING,
    SCALD,
    COAL_GAS_POISONING,
    FALL
}
