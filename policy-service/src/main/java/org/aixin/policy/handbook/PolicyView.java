package org.aixin.policy.handbook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as screens show it: what one of its editions says, and the days of all.
 *
 * @param edition the number of the one that is shown
 */
record PolicyView(
        long id,
        String code,
        String category,
        int edition,
        @JsonUnwrapped PolicyContent content,
        List<Edition> editions,
        long version) {

    record Edition(int number, LocalDate from, @Nullable LocalDate to) {}

    static PolicyView of(PolicyEntry entry, PolicyEdition shown) {
        return new PolicyView(
                entry.id(),
                entry.code(),
                entry.category(),
                shown.number(),
                shown.content(),
                entry.editions().stream()
                        .map(edition -> new Edition(edition.number(), edition.fromDay(), edition.toDay()))
                        .toList(),
                entry.version());
    }
}
