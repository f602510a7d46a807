package org.aixin.registry.batch;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Names in a message: the first few, for whoever reads it knows the rest or looks there. */
public final class FirstNames {

    private static final int SHOWN = 5;

    private FirstNames() {}

    public static String of(List<String> names) {
        var shown = names.stream().limit(SHOWN).collect(joining("、"));
        return names.size() > SHOWN ? shown + "…" : shown;
    }
}
