package org.aixin.policy.handbook;

import java.time.LocalDate;

/** How an entry stands on a day; several may be true at once. */
enum PolicyStatus {
    /** One of its editions holds. */
    IN_FORCE {
        @Override
        boolean fits(PolicyEntry entry, LocalDate day) {
            return entry.on(day).holdsOn(day);
        }
    },
    /** An edition has been published that begins later. */
    ANNOUNCED {
        @Override
        boolean fits(PolicyEntry entry, LocalDate day) {
            return entry.newest().fromDay().isAfter(day);
        }
    },
    /** Something of what is shown has not been confirmed by the department in charge (待核定). */
    UNCONFIRMED {
        @Override
        boolean fits(PolicyEntry entry, LocalDate day) {
            return !entry.on(day).content().unconfirmed().isEmpty();
        }
    };

    abstract boolean fits(PolicyEntry entry, LocalDate day);
}
