package org.aixin.measure.load;

/** Hires workers, each with a connection of its own. */
public interface Crew {

    /** @param number counts the workers of a window from 0 */
    Worker hire(int number) throws Exception;
}
