package org.aixin.registry.check;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked by.
 *
 * @param month of that day, as six digits
 * @param households of how many a number is one of many
 * @param ids the only subjects that are looked at; null for all
 * @param phones of the check on numbers, the only ones that are looked at; null for all
 */
record AsOf(
        LocalDate day,
        int month,
        int households,
        @Nullable Collection<Long> ids,
        @Nullable Collection<String> phones) {

    /** The same of these subjects alone. */
    AsOf only(Collection<Subject> subjects) {
        return new AsOf(
                day,
                month,
                households,
                subjects.stream().map(Subject::id).distinct().toList(),
                subjects.stream().map(Subject::phoneIndex).distinct().toList());
    }
}
