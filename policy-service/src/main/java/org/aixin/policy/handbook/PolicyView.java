package org.aixin.policy.handbook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.aixin.policy.search.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * An entry as screens show it: what one of its editions says, and the days of all.
 *
 * @param category the finer one of {@code mainCategory}
 * @param edition the number of the one that is shown
 * @param unconfirmed which of the fields the department in charge has yet to confirm (待核定)
 * @param highlights where the words stand that were asked for
 */
record PolicyView(
        long id,
        String code,
        PolicyCategory mainCategory,
        String category,
        int edition,
        @JsonUnwrapped PolicyContent content,
        List<String> unconfirmed,
        List<Edition> editions,
        List<Highlight> highlights,
        long version) {

    record Edition(int number, LocalDate from, @Nullable LocalDate to, Holds holds) {}

    /** When an edition holds, seen from today. */
    enum Holds {
        BEFORE,
        TODAY,
        LATER;

        static Holds of(PolicyEdition edition, LocalDate today) {
            if (edition.holdsOn(today)) {
                return TODAY;
            }
            return edition.fromDay().isAfter(today) ? LATER : BEFORE;
        }
    }

    static PolicyView of(PolicyEntry entry, PolicyEdition shown, LocalDate today, @Nullable SearchWords words) {
        return new PolicyView(
                entry.id(),
                entry.code(),
                PolicyCategory.of(entry.category()),
                entry.category(),
                shown.number(),
                shown.content(),
                shown.content().unconfirmed(),
                entry.editions().stream()
                        .map(edition -> new Edition(
                                edition.number(), edition.fromDay(), edition.toDay(), Holds.of(edition, today)))
                        .toList(),
                Highlight.of(words, shown.content()),
                entry.version());
    }
}
