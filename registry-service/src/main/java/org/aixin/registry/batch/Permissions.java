package org.aixin.registry.batch;

/** What callers may be allowed to do here. */
public final class Permissions {

    /** Registers and changes people, families, cadres, units and divisions. */
    public static final String WRITE = "REGISTRY_WRITE";

    private Permissions() {}
}
