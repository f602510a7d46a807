package org.aixin.registry.comparison;

/** The standing checks by which lists are held against the register, by their codes. */
final class Checks {

    static final String DEAD = "REPORTED_DEAD";
    static final String MOVED = "REPORTED_MOVED";
    static final String CERTIFICATE = "REPORTED_CERTIFICATE";
    static final String LEFT = "ROSTER_LEFT";
    static final String ELSEWHERE = "ROSTER_ELSEWHERE";
    static final String NOT_LISTED = "BENEFIT_NOT_LISTED";

    /** What the register tells by itself, and a list of pupils answers. */
    static final String OF_AGE = "ORPHAN_OF_AGE";

    static final String NOT_REGISTERED = "ENROLLED_NOT_REGISTERED";
    static final String NOT_ENROLLED = "REGISTERED_NOT_ENROLLED";

    private Checks() {}

    /** Whether such findings come of lists alone. */
    static boolean isOfLists(String check) {
        return switch (check) {
            case DEAD, MOVED, CERTIFICATE, LEFT, ELSEWHERE, NOT_LISTED -> true;
            default -> false;
        };
    }
}
