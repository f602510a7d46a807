package org.aixin.testkit.servers;

import org.jspecify.annotations.Nullable;

/** A server could not be started, stopped or set up; the message names it and says why. */
public class ServerFailed extends IllegalStateException {

    ServerFailed(String message) {
        super(message);
    }

    ServerFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
