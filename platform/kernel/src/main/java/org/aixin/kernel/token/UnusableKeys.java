package org.aixin.kernel.token;

/** The key directory does not hold what a service needs to start. */
public class UnusableKeys extends RuntimeException {

    UnusableKeys(String message) {
        super(message);
    }

    UnusableKeys(String message, Throwable cause) {
        super(message, cause);
    }
}
