package org.aixin.registry.sheet;

import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell, as text.
 *
 * @param problem why the text is not to be relied on, as a field's code
 */
public record SheetCell(Sensitive text, @Nullable String problem) {

    /** It is reckoned by the sheet, so nobody typed it. */
    static final String FORMULA = "cell-formula";

    /** A number of more digits than a sheet keeps: the last ones are zeros by now. */
    static final String ROUNDED = "cell-rounded";

    /** No number that anybody wrote. */
    static final String OUT_OF_RANGE = "cell-out-of-range";

    static SheetCell of(String text) {
        return new SheetCell(Sensitive.of(text), null);
    }
}
