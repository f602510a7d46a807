package org.aixin.registry.bulk.row;

/** Of what a sheet tells. */
public enum ImportKind {
    RECIPIENTS,
    CADRES,
    UNITS,
    BENEFITS,
    PAIRINGS
}
