package org.aixin.bench.access;

/** Somebody of the demo cannot be let in, or could not be made. */
public class AccessFailed extends RuntimeException {

    AccessFailed(String message) {
        super(message);
    }

    AccessFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
