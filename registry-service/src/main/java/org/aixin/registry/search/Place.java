package org.aixin.registry.search;

import java.util.regex.Pattern;
import org.aixin.kernel.page.Cursor;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a row stands in a list, which goes by place, then by id; its text form is the cursor. */
public record Place(String divisionCode, long id) {

    private static final Pattern CODE = Pattern.compile("\\d{6,12}");

    public Place {
        if (!CODE.matcher(divisionCode).matches() || id < 1) {
            throw new IllegalArgumentException("No row stands there");
        }
    }

    /** @throws Invalid when it is nobody's cursor */
    public static @Nullable Place parse(@Nullable String cursor) {
        return Cursor.parse(cursor, 2, parts -> new Place(parts.get(0), Long.parseLong(parts.get(1))));
    }

    public String cursor() {
        return Cursor.of(divisionCode, id);
    }
}
