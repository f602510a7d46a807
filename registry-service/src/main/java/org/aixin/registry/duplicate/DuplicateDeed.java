package org.aixin.registry.duplicate;

/** What the caller may do about two who might be one. */
enum DuplicateDeed {
    TELL_APART,
    TAKE_BACK,
    PROPOSE_MERGER,
    CONFIRM_MERGER,
    REFUSE_MERGER,
    WITHDRAW_MERGER,
    UNDO_MERGER
}
