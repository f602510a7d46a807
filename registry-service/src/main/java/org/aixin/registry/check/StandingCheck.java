package org.aixin.registry.check;

/** A rule that the register is held against, and what can be done where it is broken. */
enum StandingCheck {

    /** Cared for as an orphan or an unattended child, and of age. */
    ORPHAN_OF_AGE,

    /** Left the registry by death, and a pairing that holds today covers the person still. */
    DEAD_BUT_PAIRED,

    /** Cared for as severely disabled, with a certificate of a light grade. */
    GRADE_AGAINST_CATEGORY,

    /** Not in service any more, and cares for a household today. */
    CADRE_LEFT_BUT_PAIRED,

    /** One telephone number of people in many households. */
    PHONE_OF_MANY,

    /** Receives what makes a person one to be cared for, and is not in the register. */
    ENROLLED_NOT_REGISTERED,

    /** Is cared for where everybody's benefits are known, and does not receive what the category ought to. */
    REGISTERED_NOT_ENROLLED,

    /** Died, as a list says, and has not left the registry. */
    REPORTED_DEAD,

    /** Lives elsewhere, as a list says, than the register tells. */
    REPORTED_MOVED,

    /** Cared for as severely disabled, with a certificate that a list says was cancelled. */
    REPORTED_CERTIFICATE,

    /** A benefit that runs by what is entered, and is not on the list of those that are paid. */
    BENEFIT_NOT_LISTED,

    /** Serves by the register, and has left by the roster. */
    ROSTER_LEFT,

    /** Serves in another unit by the roster, or not at all by the register. */
    ROSTER_ELSEWHERE;

    /** Whether it holds the register against what lists say, so that there is something that was said. */
    boolean isOfLists() {
        return switch (this) {
            case REPORTED_DEAD,
                    REPORTED_MOVED,
                    REPORTED_CERTIFICATE,
                    BENEFIT_NOT_LISTED,
                    ROSTER_LEFT,
                    ROSTER_ELSEWHERE -> true;
            case ORPHAN_OF_AGE,
                    DEAD_BUT_PAIRED,
                    GRADE_AGAINST_CATEGORY,
                    CADRE_LEFT_BUT_PAIRED,
                    PHONE_OF_MANY,
                    ENROLLED_NOT_REGISTERED,
                    REGISTERED_NOT_ENROLLED -> false;
        };
    }

    /** Whether that can be done about what it finds. */
    boolean offers(Resolution resolution) {
        return switch (resolution) {
            case ENTRY_PROPOSED -> this == ENROLLED_NOT_REGISTERED;
            case BENEFIT_ASKED -> this == REGISTERED_NOT_ENROLLED;
            case EXIT_PROPOSED, CATEGORY_PROPOSED ->
                this == ORPHAN_OF_AGE
                        || this == GRADE_AGAINST_CATEGORY
                        || this == REGISTERED_NOT_ENROLLED
                        || this == REPORTED_CERTIFICATE
                        || (resolution == Resolution.EXIT_PROPOSED
                                && (this == REPORTED_DEAD || this == REPORTED_MOVED));
            case MOVE_ENTERED -> this == REPORTED_MOVED;
            case BENEFIT_END_ENTERED -> this == BENEFIT_NOT_LISTED;
            case LEAVING_ENTERED -> this == ROSTER_LEFT;
            case POST_ENTERED -> this == ROSTER_ELSEWHERE;
            case PAIRING_END_ASKED -> this == DEAD_BUT_PAIRED;
            case HANDOVER_ASKED -> this == CADRE_LEFT_BUT_PAIRED;
            // Nobody who died is cared for rightly.
            case IS_RIGHT -> this != DEAD_BUT_PAIRED;
        };
    }

    /** Whether what it finds can be right for that reason. */
    boolean mayBeRightBecause(RightBecause reason) {
        return switch (reason) {
            case STILL_IN_EDUCATION -> this == ORPHAN_OF_AGE;
            case CERTIFICATE_UNDER_REVIEW -> this == GRADE_AGAINST_CATEGORY || this == REPORTED_CERTIFICATE;
            case CERTIFICATE_RENEWED -> this == REPORTED_CERTIFICATE;
            case LIST_WRONG -> isOfLists();
            case LIVES_HERE -> this == REPORTED_MOVED;
            case SECONDED -> this == ROSTER_LEFT || this == ROSTER_ELSEWHERE;
            case CARES_ON -> this == CADRE_LEFT_BUT_PAIRED;
            case SAME_FAMILY, INSTITUTION -> this == PHONE_OF_MANY;
            case DECLINED, LIVES_ELSEWHERE, DIED, CATEGORY_NOT_ENABLED -> this == ENROLLED_NOT_REGISTERED;
            case APPLIED_FOR, RECEIVED_ELSEWHERE, NOT_ENTITLED -> this == REGISTERED_NOT_ENROLLED;
            case OTHER -> offers(Resolution.IS_RIGHT);
        };
    }
}
