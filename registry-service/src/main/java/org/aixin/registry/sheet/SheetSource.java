package org.aixin.registry.sheet;

import java.io.InputStream;

/** A file that can be read from its beginning as often as it takes. */
@FunctionalInterface
public interface SheetSource {

    InputStream open();
}
