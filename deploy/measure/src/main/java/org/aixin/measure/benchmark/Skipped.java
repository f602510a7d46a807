package org.aixin.measure.benchmark;

/** There is nothing here to measure it on; the message says what is missing. */
public class Skipped extends Exception {

    Skipped(String message) {
        super(message);
    }
}
