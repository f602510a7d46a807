package org.aixin.measure;

import org.jspecify.annotations.Nullable;

/** Something could not be measured; the message says what and why. */
public class MeasureFailed extends RuntimeException {

    public MeasureFailed(String message) {
        super(message);
    }

    public MeasureFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
