package org.aixin.registry.identity.account;

import java.util.Set;

/** What accounts are for; each role brings its permissions. */
public enum Role {
    SYSTEM_ADMIN("ACCOUNT_MANAGE", "CLIENT_MANAGE"),
    SECURITY_ADMIN("GRANT_MANAGE"),
    AUDIT_ADMIN("AUDIT_READ"),
    OFFICE(
            "STATISTICS_READ",
            "STATISTICS_REBUILD",
            "CARE_RECORD_READ",
            "CARE_RECORD_MIGRATE",
            "REGISTRY_READ",
            "REGISTRY_WRITE",
            "CADRE_READ",
            "DIVISION_WRITE",
            "UNIT_WRITE",
            "RECIPIENT_CHANGE",
            "RECIPIENT_CHANGE_APPROVE",
            "REGISTRY_IMPORT",
            "CADRE_UNBIND",
            "PAIRING_READ",
            "PAIRING_WRITE",
            "POLICY_WRITE",
            "STATISTICS_WRITE",
            "RECIPIENT_REVEAL"),
    /** Beside OFFICE: a civil-affairs office, which alone among offices has to do with children by name. */
    CIVIL_AFFAIRS("CHILD_DATA"),
    UNIT("STATISTICS_READ", "CARE_RECORD_READ", "CADRE_READ", "UNIT_WRITE");

    static final String MANAGE_ACCOUNTS = "ACCOUNT_MANAGE";
    static final String MANAGE_GRANTS = "GRANT_MANAGE";

    private final String permissions;

    Role(String... permissions) {
        this.permissions = String.join(" ", permissions);
    }

    Set<String> permissions() {
        return Set.of(permissions.split(" "));
    }

    /** One of the three offices (三员) that watch each other and have no business of their own. */
    boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
