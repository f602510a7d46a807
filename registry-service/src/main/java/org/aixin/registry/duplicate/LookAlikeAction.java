package org.aixin.registry.duplicate;

/** What happened to two who might be one. */
enum LookAlikeAction {
    FOUND,
    FOUND_AGAIN,
    VANISHED,
    TOLD_APART,
    TAKEN_BACK,
    MERGER_PROPOSED,
    MERGER_CONFIRMED,
    MERGER_REFUSED,
    MERGER_WITHDRAWN,
    MERGER_UNDONE
}
