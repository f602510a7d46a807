package org.aixin.bench.load;

import org.jspecify.annotations.Nullable;

/** The demo could not be loaded; the message says at what and why. What was loaded stays, and the load can be repeated. */
public class LoadFailed extends IllegalStateException {

    LoadFailed(String message) {
        super(message);
    }

    LoadFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
