package org.aixin.registry.entered;

/** Of what a row tells. */
public enum EnteredKind {
    RECIPIENT,
    HOUSEHOLD,
    CADRE,
    /** A change that somebody proposed. */
    CHANGE
}
