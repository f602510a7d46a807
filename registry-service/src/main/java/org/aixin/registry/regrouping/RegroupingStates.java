package org.aixin.registry.regrouping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Households that others went up in or came of, as the events they would publish now. */
@Component
class RegroupingStates implements StateSource {

    private final RegroupingMapper rows;

    RegroupingStates(RegroupingMapper rows) {
        this.rows = rows;
    }

    @Override
    public String aggregate() {
        return "household";
    }

    @Override
    public List<HouseholdChanged> after(@Nullable String afterKey, int size) {
        return states(rows.householdsAfter(afterKey == null ? 0 : Long.parseLong(afterKey), size));
    }

    @Override
    public List<HouseholdChanged> of(Collection<String> keys) {
        return states(StateKeys.ids(keys));
    }

    @Override
    public List<Digest> digests() {
        return rows.digests();
    }

    @Override
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return rows.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }

    /** In the order of their ids; those to which nothing happened are left out. */
    List<HouseholdChanged> states(Collection<Long> households) {
        if (households.isEmpty()) {
            return List.of();
        }
        var happened = rows.of(households);
        if (happened.isEmpty()) {
            return List.of();
        }
        var people = rows.people(happened.stream().map(Regrouping::id).toList()).stream()
                .collect(groupingBy(RegroupingMapper.Person::regroupingId));
        return happened.stream()
                .collect(groupingBy(Regrouping::householdId, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(one -> new HouseholdChanged(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream().map(each -> told(each, people)).toList()))
                .toList();
    }

    private static HouseholdChanged.Regrouping told(Regrouping one, Map<Long, List<RegroupingMapper.Person>> people) {
        return new HouseholdChanged.Regrouping(
                one.id(),
                one.fromDay(),
                one.kind(),
                one.otherId(),
                people.getOrDefault(one.id(), List.of()).stream()
                        .map(person -> new HouseholdChanged.Moved(person.recipientId(), person.version()))
                        .toList(),
                one.sameCadre());
    }
}
