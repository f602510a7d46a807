package org.aixin.registry.duplicate;

/** What became of two who might be one. */
enum LookAlikeState {
    /** To be looked at. */
    OPEN,
    /** Somebody wants them to be one, and waits for a second person to confirm it. */
    PROPOSED,
    /** They are one. */
    MERGED,
    /** They are not, somebody found; that stays whatever they are alike in. */
    APART,
    /** They are not alike any more. */
    GONE
}
