package org.aixin.persistence.states;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the keys of aggregates that go by a number. */
public final class StateKeys {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}|[1-8]\\d{18}");

    private StateKeys() {}

    /** The ids among the keys; what is no id names nothing that exists, and is left out. */
    public static List<Long> ids(Collection<String> keys) {
        return keys.stream()
                .filter(key -> ID.matcher(key).matches())
                .map(Long::valueOf)
                .toList();
    }
}
