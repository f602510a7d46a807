package org.aixin.registry.batch;

/** What callers may be allowed to do here. */
public final class Permissions {

    /** Registers and changes people, families, cadres, units and divisions. */
    public static final String WRITE = "REGISTRY_WRITE";

    /** Changes the tree of divisions. */
    public static final String WRITE_DIVISIONS = "DIVISION_WRITE";

    /** Changes the trees of units. */
    public static final String WRITE_UNITS = "UNIT_WRITE";

    /** Sees people, masked. */
    public static final String READ = "REGISTRY_READ";

    /** Sees the cadres, by name, with masked numbers. */
    public static final String READ_CADRES = "CADRE_READ";

    /** Says what is to become different about people. */
    public static final String CHANGE = "RECIPIENT_CHANGE";

    /** Confirms or refuses what others said of people. */
    public static final String CONFIRM_CHANGE = "RECIPIENT_CHANGE_APPROVE";

    /** Sends sheets of people to be taken over. */
    public static final String IMPORT = "REGISTRY_IMPORT";

    /** Takes lists of people along as a sheet. */
    public static final String EXPORT = "REGISTRY_EXPORT";

    /** Agrees to what somebody else wants to take along in the clear. */
    public static final String APPROVE_EXPORT = "REGISTRY_EXPORT_APPROVE";

    /** Gives households their cadres. */
    public static final String WRITE_PAIRINGS = "PAIRING_WRITE";

    /** Asks for one field of one person in the clear. */
    public static final String REVEAL = "RECIPIENT_REVEAL";

    /** Has to do with children under 14 by name. */
    public static final String CHILD_DATA = "CHILD_DATA";

    /** Reads the audit. */
    public static final String AUDIT = "AUDIT_READ";

    private Permissions() {}
}
