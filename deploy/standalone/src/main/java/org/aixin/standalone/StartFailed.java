package org.aixin.standalone;

import org.jspecify.annotations.Nullable;

/** The system cannot start; the message says why in words for whoever started it. */
public class StartFailed extends IllegalStateException {

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
