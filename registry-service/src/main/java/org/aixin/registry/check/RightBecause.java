package org.aixin.registry.check;

/** Why something that a check finds is right as it is. */
enum RightBecause {
    STILL_IN_EDUCATION,
    CERTIFICATE_UNDER_REVIEW,
    CARES_ON,
    SAME_FAMILY,
    INSTITUTION,
    /** As the note says, without which this is none. */
    OTHER
}
