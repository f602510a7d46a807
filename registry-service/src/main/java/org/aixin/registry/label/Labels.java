package org.aixin.registry.label;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.cadre.CadreName;
import org.aixin.registry.cadre.Cadres;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.RecipientName;
import org.aixin.registry.recipient.Recipients;
import org.aixin.registry.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names whom the caller may see. Everybody else is left out, so that the answer does not tell who exists.
 *
 * <p>A caller sees the people in the divisions of the grants, and a cadre those of the households whom the cadre cares
 * for today. Recipients are masked, children under 14 not named at all but to whoever has to do with children or cares
 * for the very child; cadres act in office and are named in full.
 */
@Service
class Labels {

    private final Recipients recipients;
    private final Cadres cadres;
    private final Units units;
    private final Divisions divisions;
    private final PairedHouseholdMapper pairings;
    private final Households households;
    private final Clock clock;

    Labels(
            Recipients recipients,
            Cadres cadres,
            Units units,
            Divisions divisions,
            PairedHouseholdMapper pairings,
            Households households,
            Clock clock) {
        this.recipients = recipients;
        this.cadres = cadres;
        this.units = units;
        this.divisions = divisions;
        this.pairings = pairings;
        this.households = households;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Label> of(Set<Long> ids) {
        var people = recipients.named(ids);
        var cared = namedAsCaredFor(ids, people);
        var officials = cadres(ids);
        var organisations = units.named(ids).values();
        var names = divisions.names(Stream.of(
                        people.stream().map(RecipientName::divisionCode),
                        cared.stream().map(RecipientName::divisionCode),
                        officials.stream().map(one -> one.divisionCode()),
                        organisations.stream().map(one -> one.divisionCode()))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet()));
        var labels = new ArrayList<Label>();
        var seesChildren = Callers.current().may(Permissions.CHILD_DATA);
        people.forEach(one -> labels.add(label(one, one.underFourteen() && !seesChildren, names)));
        cared.forEach(one -> labels.add(label(one, false, names)));
        officials.forEach(one -> labels.add(new Label(
                one.id(),
                Label.Kind.CADRE,
                one.name().reveal(),
                false,
                null,
                named(names, one.divisionCode()),
                one.unitId())));
        organisations.forEach(one -> labels.add(
                new Label(one.id(), Label.Kind.UNIT, one.name(), false, null, named(names, one.divisionCode()), null)));
        return labels;
    }

    /** Those of the others whom the caller cares for today. */
    private List<RecipientName> namedAsCaredFor(Collection<Long> ids, List<RecipientName> found) {
        var others = new HashSet<>(ids);
        found.forEach(one -> others.remove(one.id()));
        var households = Set.copyOf(recipients.householdsOf(others).values());
        return households.isEmpty()
                ? List.of()
                : recipients.namedInHouseholds(others, pairings.pairedOn(BusinessDays.today(clock), households));
    }

    private static Label label(RecipientName person, boolean hidden, Map<String, DivisionName> names) {
        return new Label(
                person.id(),
                Label.Kind.RECIPIENT,
                hidden ? null : person.name().masked(),
                hidden,
                person.category(),
                named(names, person.divisionCode()),
                null);
    }

    /** Whoever sees a household sees who cares for it, wherever that cadre's unit stands. */
    private List<CadreName> cadres(Collection<Long> ids) {
        var found = new ArrayList<>(cadres.named(ids));
        var others = new HashSet<>(ids);
        found.forEach(one -> others.remove(one.id()));
        var caring = others.isEmpty() ? List.<PairedHouseholdMapper.Caring>of() : pairings.caring(others);
        var seen = households
                .divisionsOf(caring.stream()
                        .map(PairedHouseholdMapper.Caring::householdId)
                        .collect(Collectors.toSet()))
                .keySet();
        found.addAll(cadres.namedAsCaring(caring.stream()
                .filter(one -> seen.contains(one.householdId()))
                .map(PairedHouseholdMapper.Caring::cadreId)
                .collect(Collectors.toSet())));
        return found;
    }

    private static DivisionName named(Map<String, DivisionName> names, String code) {
        return names.getOrDefault(code, DivisionName.unnamed(code));
    }
}
