package org.aixin.policy.handbook;

import java.util.ArrayList;
import java.util.List;
import org.aixin.policy.search.Part;
import org.aixin.policy.search.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Where the words stand that were asked for.
 *
 * @param field of the view
 */
record Highlight(String field, List<Part> parts) {

    private static final int MOST = 3;

    /** The first places at which they stand, in the order in which an entry is read; without words none. */
    static List<Highlight> of(@Nullable SearchWords words, PolicyContent content) {
        var found = new ArrayList<Highlight>();
        if (words != null) {
            content.searchTexts().forEach((field, texts) -> {
                if (found.size() < MOST) {
                    texts.stream()
                            .map(words::excerpt)
                            .filter(parts -> !parts.isEmpty())
                            .findFirst()
                            .ifPresent(parts -> found.add(new Highlight(PolicyContent.name(field), parts)));
                }
            });
        }
        return found;
    }
}
