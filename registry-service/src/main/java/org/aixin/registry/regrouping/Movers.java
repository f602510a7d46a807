package org.aixin.registry.regrouping;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.Childhood;
import org.aixin.registry.recipient.KnownByName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who move are called: as little of it as on their own pages. */
@Component
class Movers {

    private final Amendments people;
    private final Clock clock;

    Movers(Amendments people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Somebody who moves.
     *
     * @param name masked; null of a child, where the caller has nothing to do with children
     */
    record Mover(long id, @Nullable String name, boolean childDataHidden) {}

    /** Those of them whom the caller may see, by id. */
    Map<Long, Mover> named(Collection<Long> ids) {
        return people.named(ids).stream().map(this::mover).collect(toMap(Mover::id, identity()));
    }

    /** The same in the order in which they were said. */
    List<Mover> listed(List<Long> ids) {
        var named = named(ids);
        return ids.stream().filter(named::containsKey).map(named::get).toList();
    }

    private Mover mover(KnownByName person) {
        var hidden = !Callers.current().may(Permissions.CHILD_DATA)
                && Childhood.lasts(person.idNumber().bornOn(), BusinessDays.today(clock));
        return new Mover(person.id(), hidden ? null : person.name().masked(), hidden);
    }
}
