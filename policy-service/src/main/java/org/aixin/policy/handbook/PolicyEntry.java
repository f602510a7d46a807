package org.aixin.policy.handbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aixin.contracts.policy.PolicyChanged;

/**
 * An entry of the handbook with all its editions, oldest first. Immutable: each publication gives the next version.
 *
 * @param code the entry's number in the handbook
 */
record PolicyEntry(long id, String code, String category, long version, List<PolicyEdition> editions) {

    PolicyEntry {
        editions = List.copyOf(editions);
    }

    static PolicyEntry first(long id, PublishPolicy command) {
        return new PolicyEntry(
                id,
                command.code(),
                command.category(),
                1,
                List.of(new PolicyEdition(id, 1, command.from(), null, command.content())));
    }

    /**
     * The entry with a further edition, which ends the one before; unchanged when that edition stands already.
     *
     * @throws EditionRefused when it does not begin after the newest one
     */
    PolicyEntry published(PublishPolicy command) {
        var newest = newest();
        if (newest.fromDay().equals(command.from())
                && newest.content().equals(command.content())
                && category.equals(command.category())) {
            return this;
        }
        if (!command.from().isAfter(newest.fromDay())) {
            throw new EditionRefused(code, newest.fromDay());
        }
        var all = new ArrayList<>(editions.subList(0, editions.size() - 1));
        all.add(newest.until(command.from()));
        all.add(new PolicyEdition(id, newest.number() + 1, command.from(), null, command.content()));
        return new PolicyEntry(id, code, command.category(), version + 1, all);
    }

    PolicyEdition newest() {
        return editions.get(editions.size() - 1);
    }

    Optional<PolicyEdition> edition(int number) {
        return editions.stream().filter(edition -> edition.number() == number).findFirst();
    }

    /** The edition that holds on that day; while none does yet, the first one to come. */
    PolicyEdition on(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.holdsOn(day))
                .findFirst()
                .orElseGet(() -> editions.get(0));
    }

    PolicyChanged changed() {
        return new PolicyChanged(
                id,
                version,
                code,
                category,
                editions.stream().map(PolicyEdition::told).toList());
    }
}
