package org.aixin.registry.comparison;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.unit.UnitName;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what lists said last of those of whom a check found something. */
@Component
public class ToldFacts {

    private final FactMapper rows;
    private final FieldCipher cipher;
    private final Divisions divisions;
    private final Units units;

    ToldFacts(FactMapper rows, FieldCipher cipher, Divisions divisions, Units units) {
        this.rows = rows;
        this.cipher = cipher;
        this.divisions = divisions;
        this.units = units;
    }

    /**
     * By subject; that the caller sees what was found of them was checked before.
     *
     * @param check the code of the standing check
     */
    public Map<Long, ToldFact> of(String check, Collection<Long> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        var facts = rows.latest(check, subjectIds);
        var places = divisions.names(facts.stream()
                .map(FactMapper.Latest::place)
                .filter(Objects::nonNull)
                .map(Divisions::codeOf)
                .collect(toSet()));
        var unitIds = facts.stream()
                .map(FactMapper.Latest::unitId)
                .filter(Objects::nonNull)
                .collect(toSet());
        Map<Long, UnitName> named = unitIds.isEmpty() ? Map.of() : units.named(unitIds);
        return facts.stream().collect(toMap(FactMapper.Latest::subjectId, one -> fact(one, places, named)));
    }

    /** What is said of one; null where nothing is any more. */
    public @Nullable ToldFact one(String check, long subjectId) {
        return of(check, List.of(subjectId)).get(subjectId);
    }

    private ToldFact fact(FactMapper.Latest one, Map<String, DivisionName> places, Map<Long, UnitName> named) {
        var detail = one.detail() == null
                ? Told.Detail.NONE
                : Told.Detail.parse(cipher.open(FactMapper.DETAIL, one.id(), one.detail()));
        var code = one.place() == null ? null : Divisions.codeOf(one.place());
        return new ToldFact(
                cipher.open(Comparison.ORIGIN, one.comparisonId(), one.origin()).reveal(),
                one.toldAt(),
                one.dueOn(),
                detail.day(),
                detail.text(),
                code == null ? null : places.getOrDefault(code, DivisionName.unnamed(code)),
                one.unitId() == null ? null : named.get(one.unitId()),
                one.programme(),
                one.month());
    }
}
