package org.aixin.registry.identity.account;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Grant;

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
    /** Beside OFFICE: a township, which takes no list along without it. */
    EXPORT("REGISTRY_EXPORT"),
    UNIT("STATISTICS_READ", "CARE_RECORD_READ", "CADRE_READ", "UNIT_WRITE");

    /** What an OFFICE of a county or above has by itself. */
    private static final Set<String> OF_A_COUNTY = Set.of("REGISTRY_EXPORT", "REGISTRY_EXPORT_APPROVE");

    private static final int COUNTY = 6;

    static final String MANAGE_ACCOUNTS = "ACCOUNT_MANAGE";
    static final String MANAGE_GRANTS = "GRANT_MANAGE";

    private final String permissions;

    Role(String... permissions) {
        this.permissions = String.join(" ", permissions);
    }

    Set<String> permissions() {
        return Set.of(permissions.split(" "));
    }

    /** @param grants of the account, in their text form */
    Set<String> permissionsOn(Collection<String> grants) {
        return this == OFFICE && grants.stream().map(Grant::parse).anyMatch(Role::isOfACounty)
                ? Stream.concat(permissions().stream(), OF_A_COUNTY.stream()).collect(Collectors.toUnmodifiableSet())
                : permissions();
    }

    private static boolean isOfACounty(Grant grant) {
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> Objects.requireNonNull(grant.on()).length() <= COUNTY;
            case UNIT, SELF, CLIENT -> false;
        };
    }

    /** One of the three offices (三员) that watch each other and have no business of their own. */
    boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
