package org.aixin.measure.load;

import java.io.IOException;

/** Does the same thing again and again, over a connection of its own. One thread. */
public interface Worker extends AutoCloseable {

    /**
     * Does it once.
     *
     * @return how many things that was
     * @throws Refused when the answer was no
     */
    int work() throws Exception;

    @Override
    default void close() throws IOException {}
}
