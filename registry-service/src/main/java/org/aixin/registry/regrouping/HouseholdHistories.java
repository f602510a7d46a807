package org.aixin.registry.regrouping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.household.Households;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of households. */
@Component
class HouseholdHistories {

    private final RegroupingMapper rows;
    private final Households households;
    private final Movers movers;
    private final ActorNames actors;

    HouseholdHistories(RegroupingMapper rows, Households households, Movers movers, ActorNames actors) {
        this.rows = rows;
        this.households = households;
        this.movers = movers;
        this.actors = actors;
    }

    /**
     * The newest first.
     *
     * @throws NotFound if there is no such household, or none that the caller may see
     */
    @Transactional(readOnly = true)
    List<RegroupingView> of(long id) {
        Callers.current().require(Permissions.READ);
        if (!households.find(Set.of(id)).containsKey(id)) {
            throw new NotFound();
        }
        return views(id, rows.around(id));
    }

    /** One of them, as that household is told of it. */
    RegroupingView view(long household, Regrouping one) {
        return views(household, List.of(one)).get(0);
    }

    private List<RegroupingView> views(long household, List<Regrouping> done) {
        if (done.isEmpty()) {
            return List.of();
        }
        var people = rows.people(done.stream().map(Regrouping::id).toList()).stream()
                .collect(groupingBy(
                        RegroupingMapper.Person::regroupingId,
                        mapping(RegroupingMapper.Person::recipientId, toList())));
        var named = movers.named(people.values().stream().flatMap(List::stream).collect(toSet()));
        var names = actors.named(done.stream().map(Regrouping::doneBy).collect(toSet()));
        return done.stream()
                .map(one -> {
                    var moved = people.getOrDefault(one.id(), List.of());
                    return new RegroupingView(
                            one.id(),
                            one.kind(),
                            one.householdId() == household,
                            one.fromDay(),
                            one.besides(household),
                            moved.stream()
                                    .filter(named::containsKey)
                                    .map(named::get)
                                    .toList(),
                            moved.size(),
                            one.sameCadre(),
                            one.doneBy(),
                            names.get(one.doneBy()),
                            one.doneAt());
                })
                .toList();
    }
}
