package org.aixin.e2e.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with something odd in it.
 *
 * @param what is odd about it
 * @param target as it stands in the first line
 * @param body null where there is none
 * @param elsewhere whether it may be another operation that is asked
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Mutant(
        String what, String method, String target, List<Header> headers, byte @Nullable [] body, boolean elsewhere) {

    static final String VERSION = "@version@";

    record Header(String name, String value) {}

    @Override
    public String toString() {
        var line = method + " " + (target.length() <= 200 ? target : target.substring(0, 200) + "…");
        return line + " with " + what;
    }
}
