package org.aixin.policy.handbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/** An entry as screens show it: the newest edition on top, and the days of all. */
record PolicyView(
        long id,
        String code,
        String category,
        String title,
        String summary,
        Set<RecipientCategory> classes,
        int edition,
        List<Edition> editions,
        long version) {

    record Edition(int number, LocalDate from, @Nullable LocalDate to) {}

    static PolicyView of(PolicyEntry entry) {
        var newest = entry.newest();
        return new PolicyView(
                entry.id(),
                entry.code(),
                entry.category(),
                newest.content().title(),
                newest.content().summary(),
                newest.content().classes(),
                newest.number(),
                entry.editions().stream()
                        .map(edition -> new Edition(edition.number(), edition.fromDay(), edition.toDay()))
                        .toList(),
                entry.version());
    }
}
