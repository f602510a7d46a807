package org.aixin.contracts.registry;

/** A cadre's rank (职级), highest first; from {@link #DIVISION_DEPUTY} up it is a leading cadre (领导干部). */
public enum CadreRank {
    PROVINCIAL,
    BUREAU,
    DIVISION_HEAD,
    DIVISION_DEPUTY,
    SECTION,
    STAFF
}
