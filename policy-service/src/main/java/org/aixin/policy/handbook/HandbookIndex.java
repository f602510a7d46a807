package org.aixin.policy.handbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.policy.search.SearchIndex;
import org.aixin.policy.search.SearchWords;
import org.aixin.policy.search.Searchable;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was published up to a moment, and how to find in it. Immutable.
 *
 * <p>It holds every edition, so that at midnight, when another one begins to hold, nothing need be built.
 */
final class HandbookIndex {

    private final List<PolicyEntry> byCode;
    private final Map<String, Place> places = new HashMap<>();
    private final SearchIndex texts;

    /** An edition and whose it is. */
    private record Place(PolicyEntry entry, PolicyEdition edition) {}

    HandbookIndex(List<PolicyEntry> entries) {
        byCode =
                entries.stream().sorted(Comparator.comparing(PolicyEntry::code)).toList();
        var searchable = new ArrayList<Searchable>();
        for (var entry : byCode) {
            for (var edition : entry.editions()) {
                var key = entry.code() + "/" + edition.number();
                places.put(key, new Place(entry, edition));
                searchable.add(
                        new Searchable(key, entry.code(), edition.content().searchTexts()));
            }
        }
        texts = SearchIndex.of(searchable);
    }

    /**
     * What fits on that day: by code, or with words the best first.
     *
     * @param cursor the code of the last entry of the page before
     * @throws Invalid when no such entry stands in the list
     */
    Page<PolicyEntry> page(PolicySearch search, LocalDate day, PageRequest page, @Nullable String cursor) {
        var found = candidates(search.words(), day)
                .filter(entry -> search.fits(entry, day))
                .toList();
        var from = cursor == null ? page.offset() : after(found, cursor);
        var to = Math.min(found.size(), from + page.size());
        var shown = from < to ? found.subList(from, to) : List.<PolicyEntry>of();
        return new Page<>(
                shown,
                found.size(),
                false,
                page.page(),
                page.size(),
                to < found.size() ? shown.get(shown.size() - 1).code() : null);
    }

    private Stream<PolicyEntry> candidates(@Nullable SearchWords words, LocalDate day) {
        if (words == null) {
            return byCode.stream();
        }
        return texts.find(words).stream()
                .map(key -> Objects.requireNonNull(places.get(key)))
                .filter(place ->
                        place.entry().on(day).number() == place.edition().number())
                .map(Place::entry);
    }

    private static int after(List<PolicyEntry> found, String cursor) {
        for (var i = 0; i < found.size(); i++) {
            if (found.get(i).code().equals(cursor)) {
                return i + 1;
            }
        }
        throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
    }
}
