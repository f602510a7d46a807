package org.aixin.stats.figure;

/** Redis cannot be reached, or could not be a moment ago and is left alone for now. */
class CopiesUnavailable extends RuntimeException {

    CopiesUnavailable() {
        super("Redis is left alone for a while", null, false, false);
    }

    CopiesUnavailable(Throwable cause) {
        super(cause);
    }
}
