package org.aixin.registry.unit;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up units: what the other features and the data scope ask of them. */
@Service
public class Units {

    private static final int AT_ONCE = 1_000;

    private final UnitStore units;
    private final UnitMapper rows;
    private final Divisions divisions;
    private final Clock clock;

    Units(UnitStore units, UnitMapper rows, Divisions divisions, Clock clock) {
        this.units = units;
        this.rows = rows;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The units with these ids, by id. */
    public Map<Long, UnitName> named(Collection<Long> ids) {
        return units.find(ids).stream()
                .map(one -> new UnitName(
                        one.id(),
                        one.name(),
                        one.places().last().divisionCode(),
                        one.places().goneOn()))
                .collect(toMap(UnitName::id, Function.identity()));
    }

    /** The units that stand today in a division and inside it, by id. */
    public List<UnitName> standingIn(String division) {
        var today = BusinessDays.today(clock);
        var prefix = DivisionCode.prefixOf(division);
        var found = new ArrayList<UnitName>();
        for (int offset = 0; ; offset += AT_ONCE) {
            var page = rows.within(prefix, false, false, today, AT_ONCE, offset);
            found.addAll(page.isEmpty() ? List.of() : named(page).values());
            if (page.size() < AT_ONCE) {
                return found;
            }
        }
    }

    /** The unit itself and everything below it today, in either tree. */
    public Set<Long> within(long unitId) {
        var today = BusinessDays.today(clock);
        var below = new TreeSet<>(rows.managedSubtree(unitId, today));
        below.addAll(rows.groupSubtree(unitId, today));
        return below;
    }

    /** The unit itself and everything below it today, in one tree. */
    public List<Long> subtree(UnitTreeKind tree, long unitId) {
        var today = BusinessDays.today(clock);
        return switch (tree) {
            case MANAGED_BY -> rows.managedSubtree(unitId, today);
            case GROUP -> rows.groupSubtree(unitId, today);
        };
    }

    /** @throws NotFound if there is no such unit */
    @Transactional(readOnly = true)
    UnitView view(long id) {
        return views(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** What hangs right below in that tree today. */
    @Transactional(readOnly = true)
    List<UnitView> children(long id, UnitTreeKind tree) {
        view(id);
        var today = BusinessDays.today(clock);
        return views(
                switch (tree) {
                    case MANAGED_BY -> rows.managedBy(id, today);
                    case GROUP -> rows.ledBy(id, today);
                });
    }

    /**
     * The units of a division, and of those inside it, by id.
     *
     * @param top only those above which no other unit of the division stands in that tree
     */
    @Transactional(readOnly = true)
    Page<UnitView> page(String division, UnitTreeKind tree, boolean top, PageRequest page) {
        var today = BusinessDays.today(clock);
        var prefix = DivisionCode.prefixOf(division);
        var group = tree == UnitTreeKind.GROUP;
        var shown = views(rows.within(prefix, group, top, today, page.size(), page.offset()));
        return Page.of(shown, rows.countWithin(prefix, group, top, today), page);
    }

    private List<UnitView> views(List<Long> ids) {
        var today = BusinessDays.today(clock);
        var found = units.find(ids);
        var codes = new TreeSet<String>();
        for (var one : found) {
            codes.add(one.placeOn(today).divisionCode());
            codes.addAll(one.placeOn(today).assistedCounties());
        }
        var names = divisions.names(codes);
        return found.stream()
                .map(one -> {
                    var place = one.placeOn(today);
                    var code = place.divisionCode();
                    return new UnitView(
                            one.id(),
                            place.name(),
                            one.type(),
                            text(place.managedBy()),
                            text(place.groupLeader()),
                            names.getOrDefault(code, DivisionName.unnamed(code)),
                            place.assistedCounties().stream()
                                    .map(county -> names.getOrDefault(county, new DivisionName(county, county)))
                                    .toList(),
                            one.version());
                })
                .toList();
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : id.toString();
    }
}
