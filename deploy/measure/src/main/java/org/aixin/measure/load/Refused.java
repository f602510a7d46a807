package org.aixin.measure.load;

/** The answer was no. */
public class Refused extends Exception {

    public Refused(String answer) {
        super(answer, null, false, false);
    }
}
