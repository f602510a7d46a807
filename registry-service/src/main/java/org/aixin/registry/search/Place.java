package org.aixin.registry.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a row stands in a list, which goes by place, then by id; its text form is the cursor. */
public record Place(String divisionCode, long id) {

    private static final Pattern TEXT = Pattern.compile("\\d{6,12}~\\d{1,18}|\\d{6,12}~[1-8]\\d{18}");

    /** @throws Invalid when it is nobody's cursor */
    public static @Nullable Place parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (TEXT.matcher(text).matches()) {
                var parts = text.split("~", 2);
                return new Place(parts[0], Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException foreign) {
            // Said below, like one that is well-formed and means nothing.
        }
        throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
    }

    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((divisionCode + "~" + id).getBytes(StandardCharsets.US_ASCII));
    }
}
