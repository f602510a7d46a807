package org.aixin.registry.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A sheet that is written from its first row to its last, and keeps none of them. No cell is taken for a formula by whoever
 * opens it. Not thread-safe.
 */
interface WrittenSheet extends Closeable {

    /** @param cells texts, or whole numbers, which are to be counted with */
    void row(List<?> cells) throws IOException;

    /** Completes the sheet; what it is written to stays open. */
    @Override
    void close() throws IOException;
}
