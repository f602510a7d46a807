package org.aixin.kernel.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a change was made from, out of the header {@code If-Match}: {@code 3} or {@code "3"}. A controller takes
 * it as an argument.
 */
public record IfMatch(long version) {

    static final String HEADER = "If-Match";

    private static final Pattern FORM = Pattern.compile("(\"?)([0-9]{1,18})\\1");

    /**
     * @throws VersionRequired without the header
     * @throws Invalid if it is something else: a list, a weak tag, a star
     */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new VersionRequired();
        }
        var matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw new Invalid(FieldProblem.of(HEADER, "expected-version"));
        }
        return new IfMatch(Long.parseLong(matcher.group(2)));
    }

    /** @throws Stale unless this is the current version */
    public void check(long current) {
        if (version != current) {
            throw new Stale();
        }
    }

    /** The header {@code ETag} of an answer that shows this version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
