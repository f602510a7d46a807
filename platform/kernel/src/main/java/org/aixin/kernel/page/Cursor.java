package org.aixin.kernel.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The text that names the row where a page ended, and no number of rows: so it stays where it is while rows are added.
 * Whoever holds one sends it back as it is.
 */
public final class Cursor {

    private static final String BETWEEN = "~";

    private Cursor() {}

    /** @param parts what the list goes by, in its order; none holds a tilde */
    public static String of(Object... parts) {
        var text = Stream.of(parts).map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param parts how many there are
     * @param read makes the place of them; refuses with IllegalArgumentException or DateTimeException
     * @return null when the list is read from its beginning
     * @throws Invalid for what is no cursor of this list
     */
    public static <P> @Nullable P parse(@Nullable String cursor, int parts, Function<List<String>, P> read) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var found = List.of(text.split(BETWEEN, -1));
            if (found.size() == parts) {
                return read.apply(found);
            }
        } catch (IllegalArgumentException | DateTimeException foreign) {
            // Said below, like one that is well-formed and means nothing.
        }
        throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
    }
}
