package org.aixin.registry.listing;

import java.time.Clock;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.recipient.ListedRecipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a person's name stands in a list: as little as on the person's own page. */
@Component
class PeopleInShort {

    private final Clock clock;

    PeopleInShort(Clock clock) {
        this.clock = clock;
    }

    /** Whether not even the surname may be told, nor that somebody of that name is there. */
    boolean isHidden(ListedRecipient person) {
        return !Callers.current().may(Permissions.CHILD_DATA) && person.isUnderFourteen(BusinessDays.today(clock));
    }

    @Nullable
    String name(ListedRecipient person) {
        return isHidden(person) ? null : person.name().masked();
    }

    PersonInShort of(ListedRecipient person) {
        return new PersonInShort(person.id(), name(person), isHidden(person), person.category(), person.status());
    }
}
