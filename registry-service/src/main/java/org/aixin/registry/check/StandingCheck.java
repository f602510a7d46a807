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
    REGISTERED_NOT_ENROLLED;

    /** Whether that can be done about what it finds. */
    boolean offers(Resolution resolution) {
        return switch (resolution) {
            case ENTRY_PROPOSED -> this == ENROLLED_NOT_REGISTERED;
            case BENEFIT_ASKED -> this == REGISTERED_NOT_ENROLLED;
            case EXIT_PROPOSED, CATEGORY_PROPOSED ->
                this == ORPHAN_OF_AGE || this == GRADE_AGAINST_CATEGORY || this == REGISTERED_NOT_ENROLLED;
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
            case CERTIFICATE_UNDER_REVIEW -> this == GRADE_AGAINST_CATEGORY;
            case CARES_ON -> this == CADRE_LEFT_BUT_PAIRED;
            case SAME_FAMILY, INSTITUTION -> this == PHONE_OF_MANY;
            case DECLINED, LIVES_ELSEWHERE, DIED, CATEGORY_NOT_ENABLED -> this == ENROLLED_NOT_REGISTERED;
            case APPLIED_FOR, RECEIVED_ELSEWHERE, NOT_ENTITLED -> this == REGISTERED_NOT_ENROLLED;
            case OTHER -> offers(Resolution.IS_RIGHT);
        };
    }
}
