package org.aixin.registry.check;

/** Why something that a check finds is right as it is. */
enum RightBecause {
    STILL_IN_EDUCATION,
    CERTIFICATE_UNDER_REVIEW,
    CARES_ON,
    SAME_FAMILY,
    INSTITUTION,
    /** Does not want to be cared for. */
    DECLINED,
    LIVES_ELSEWHERE,
    DIED,
    CATEGORY_NOT_ENABLED,
    APPLIED_FOR,
    RECEIVED_ELSEWHERE,
    NOT_ENTITLED,
    /** What the list says is not so. */
    LIST_WRONG,
    /** Registered elsewhere by now, and lives here still. */
    LIVES_HERE,
    CERTIFICATE_RENEWED,
    /** Sent to another unit for a time; the post is kept. */
    SECONDED,
    /** As the note says, without which this is none. */
    OTHER
}
