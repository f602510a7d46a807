package org.aixin.pairing.household;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;
import org.springframework.stereotype.Component;

/** Keeps what became of households as the registry has it, and beside it what of that the pairings have followed. */
@Component
class HouseholdProjection extends Projection<HouseholdChanged> {

    private static final Origin<HouseholdChanged> ORIGIN =
            new Origin<>("household", "registry-service", HouseholdChanged.TOPIC, HouseholdChanged.class);

    private final RegroupingMapper regroupings;

    HouseholdProjection(VersionGate gate, RegroupingMapper regroupings) {
        super(ORIGIN, gate, List.of());
        this.regroupings = regroupings;
    }

    /** What happened stays as it was told, so that only the new of it is written: what was followed is not again. */
    @Override
    protected void replace(List<HouseholdChanged> events) {
        var rows = events.stream().flatMap(event -> rows(event).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        regroupings.insert(rows);
        var people = events.stream()
                .flatMap(event -> event.regroupings().stream())
                .flatMap(one -> one.people().stream()
                        .map(person -> new RegroupingMapper.Person(one.id(), person.recipientId(), person.version())))
                .toList();
        if (!people.isEmpty()) {
            regroupings.insertPeople(people);
        }
    }

    @Override
    protected List<Regrouping> rows(HouseholdChanged event) {
        return event.regroupings().stream()
                .map(one ->
                        new Regrouping(one.id(), event.id(), one.otherId(), one.kind(), one.from(), one.sameCadre()))
                .toList();
    }

    @Override
    protected Map<String, Set<Regrouping>> stored(List<HouseholdChanged> states) {
        return regroupings.of(states.stream().map(HouseholdChanged::id).toList()).stream()
                .collect(Collectors.groupingBy(one -> Long.toString(one.householdId()), Collectors.toSet()));
    }
}
