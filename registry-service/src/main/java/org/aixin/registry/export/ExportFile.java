package org.aixin.registry.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that was opened and may be given: to be given once, and closed in any case.
 *
 * @param room given back at the end
 */
record ExportFile(String name, String contentType, Content content, Runnable room) implements AutoCloseable {

    /** Writes it as it goes out. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out, ExportWriting.Begun begun) throws IOException;
    }

    /** @param begun what is done as soon as there is something to go out */
    void writeTo(OutputStream out, ExportWriting.Begun begun) throws IOException {
        content.writeTo(out, begun);
    }

    @Override
    public void close() {
        room.run();
    }
}
