package org.aixin.registry.check;

import java.util.Set;

/** A rule that the register is held against, and what can be done where it is broken. */
enum StandingCheck {

    /** Cared for as an orphan or an unattended child, and of age. */
    ORPHAN_OF_AGE(
            Set.of(Resolution.EXIT_PROPOSED, Resolution.CATEGORY_PROPOSED, Resolution.IS_RIGHT),
            Set.of(RightBecause.STILL_IN_EDUCATION, RightBecause.OTHER)),

    /** Left the registry by death, and a pairing that holds today covers the person still. */
    DEAD_BUT_PAIRED(Set.of(Resolution.PAIRING_END_ASKED), Set.of()),

    /** Cared for as severely disabled, with a certificate of a light grade. */
    GRADE_AGAINST_CATEGORY(
            Set.of(Resolution.CATEGORY_PROPOSED, Resolution.EXIT_PROPOSED, Resolution.IS_RIGHT),
            Set.of(RightBecause.CERTIFICATE_UNDER_REVIEW, RightBecause.OTHER)),

    /** Not in service any more, and cares for a household today. */
    CADRE_LEFT_BUT_PAIRED(
            Set.of(Resolution.HANDOVER_ASKED, Resolution.IS_RIGHT), Set.of(RightBecause.CARES_ON, RightBecause.OTHER)),

    /** One telephone number of people in many households. */
    PHONE_OF_MANY(
            Set.of(Resolution.IS_RIGHT),
            Set.of(RightBecause.SAME_FAMILY, RightBecause.INSTITUTION, RightBecause.OTHER));

    private final Set<Resolution> resolutions;
    private final Set<RightBecause> reasons;

    StandingCheck(Set<Resolution> resolutions, Set<RightBecause> reasons) {
        this.resolutions = resolutions;
        this.reasons = reasons;
    }

    boolean offers(Resolution resolution) {
        return resolutions.contains(resolution);
    }

    boolean mayBeRightBecause(RightBecause reason) {
        return reasons.contains(reason);
    }
}
