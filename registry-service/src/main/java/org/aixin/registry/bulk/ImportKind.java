package org.aixin.registry.bulk;

/** Of whom a sheet tells. */
public enum ImportKind {
    RECIPIENTS
}
