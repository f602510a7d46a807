package org.aixin.e2e.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets.
 *
 * @param item the status of the first item in a batch's answer; null where there is no batch
 * @param outsider whether it keeps somebody out
 * @param rows the names of what is listed; null where nothing is
 */
record Outcome(
        int status,
        @Nullable Integer item,
        boolean outsider,
        @Nullable List<String> rows) {

    static Outcome of(int status, boolean outsider) {
        return new Outcome(status, null, outsider || List.of(401, 403, 404).contains(status), null);
    }

    static Outcome ofItem(int status, boolean outsider) {
        return new Outcome(200, status, outsider, null);
    }

    static Outcome listing(List<String> rows) {
        return new Outcome(200, null, false, List.copyOf(rows));
    }

    /** Whether the request does what it asks for, so that nobody may send it before everybody else has been refused. */
    boolean acts() {
        return status < 300 && item == null;
    }
}
