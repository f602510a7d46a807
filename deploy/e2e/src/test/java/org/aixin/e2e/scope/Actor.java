package org.aixin.e2e.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everybody who asks. */
enum Actor {
    PROVINCE("OFFICE", "PROVINCE", "PROVINCE"),
    PREFECTURE("OFFICE", "DIVISION:622900", "DIVISION:622900"),
    COUNTY("OFFICE", "DIVISION:622921", "DIVISION:622921"),
    SIBLING("OFFICE", "DIVISION:622922", "DIVISION:622922"),
    TOWNSHIP("OFFICE", "DIVISION:622921100", "DIVISION:622921100"),
    NEIGHBOUR("OFFICE", "DIVISION:622921101", "DIVISION:622921101"),
    UNIT("UNIT", "DIVISION:622921", "UNIT:" + World.BUREAU),
    OTHER_UNIT("UNIT", "DIVISION:622922", "UNIT:" + World.SIBLING_BUREAU),
    SYSTEM("SYSTEM_ADMIN", "PROVINCE", null),
    SECURITY("SECURITY_ADMIN", "PROVINCE", null),
    AUDIT("AUDIT_ADMIN", "PROVINCE", null),
    COUNTY_SYSTEM("SYSTEM_ADMIN", "DIVISION:622921", null),
    COUNTY_SECURITY("SECURITY_ADMIN", "DIVISION:622921", null),
    SIBLING_SYSTEM("SYSTEM_ADMIN", "DIVISION:622922", null),
    SIBLING_SECURITY("SECURITY_ADMIN", "DIVISION:622922", null),
    /** Somebody whom nobody has given anything yet. */
    BLANK(null, "DIVISION:622921", null),
    CADRE(Side.PHONE),
    COLLEAGUE(Side.PHONE),
    SIBLING_CADRE(Side.PHONE),
    AGENCY(Side.AGENCY),
    SIBLING_AGENCY(Side.AGENCY),
    /** Sees the county, but its contract is about tickets. */
    TICKET_AGENCY(Side.AGENCY),
    NOBODY(Side.NOBODY),
    /** Somebody of whom the gateway says that nothing is proven. */
    STRANGER(Side.INSIDE),
    /** stats-service, by itself. */
    JOB(Side.INSIDE);

    /** Where somebody comes from. */
    enum Side {
        CONSOLE,
        PHONE,
        AGENCY,
        NOBODY,
        INSIDE
    }

    private final Side side;
    private final @Nullable String role;
    private final String area;
    private final @Nullable String grant;

    Actor(@Nullable String role, String area, @Nullable String grant) {
        this.side = Side.CONSOLE;
        this.role = role;
        this.area = area;
        this.grant = grant;
    }

    Actor(Side side) {
        this.side = side;
        this.role = null;
        this.area = "";
        this.grant = null;
    }

    Side side() {
        return side;
    }

    /** As the tables call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> roles() {
        return role == null ? List.of() : List.of(role);
    }

    String area() {
        return area;
    }

    List<String> grants() {
        return grant == null ? List.of() : List.of(grant);
    }

    static Actor of(String title) {
        return Arrays.stream(values())
                .filter(actor -> actor.title().equals(title))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + title));
    }

    static List<Actor> of(Side side) {
        return Arrays.stream(values()).filter(actor -> actor.side == side).toList();
    }
}
