package org.aixin.registry.unit;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.aixin.contracts.registry.UnitType;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units as lists of offices tell of them: found many at a time by their names, opened, and hung elsewhere. */
@Service
public class UnitIntake {

    private final UnitDesk desk;
    private final UnitRegister register;
    private final UnitStore units;
    private final UnitMapper rows;
    private final UnitKeepers keepers;
    private final Clock clock;

    UnitIntake(
            UnitDesk desk, UnitRegister register, UnitStore units, UnitMapper rows, UnitKeepers keepers, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.units = units;
        this.rows = rows;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * A unit that stands today, as it stands.
     *
     * @param goneOn the first day on which it is no longer there, where that is known
     */
    public record Known(
            long id,
            String name,
            UnitType type,
            String divisionCode,
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            List<String> assistedCounties,
            @Nullable LocalDate goneOn) {}

    /** A unit that is to be there. */
    public record Newcomer(
            String name,
            UnitType type,
            String divisionCode,
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            List<String> assistedCounties,
            LocalDate from) {

        private RegisterUnit command() {
            return new RegisterUnit(null, name, type, managedBy, groupLeader, divisionCode, from);
        }
    }

    /** What is different about a unit from today on; what is null stays. */
    public record Said(
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            @Nullable List<String> assistedCounties) {

        /** Whether nothing is. */
        public boolean isNothing() {
            return managedBy == null && groupLeader == null && assistedCounties == null;
        }
    }

    /** Those that stand today and are called so, or have these ids. */
    public List<Known> called(Collection<String> names, Collection<Long> ids) {
        var wanted = new LinkedHashSet<>(ids);
        if (!names.isEmpty()) {
            wanted.addAll(rows.called(names));
        }
        var today = BusinessDays.today(clock);
        var known = new ArrayList<Known>();
        for (var one : units.find(wanted)) {
            if (one.standsOn(today)) {
                known.add(known(one, one.placeOn(today)));
            }
        }
        return known;
    }

    private static Known known(Unit one, Unit.Place place) {
        return new Known(
                one.id(),
                place.name(),
                one.type(),
                place.divisionCode(),
                place.managedBy(),
                place.groupLeader(),
                place.assistedCounties(),
                one.places().goneOn());
    }

    /** What stands against it; what it would hang below may still be to be opened. */
    public List<FieldProblem> against(Newcomer said) {
        var problems = new Problems();
        desk.checkOpening(said.command(), said.assistedCounties(), problems);
        register.checkPlace(said.command(), problems);
        return problems.found();
    }

    /** What stands against it. */
    public List<FieldProblem> against(long id, Said said) {
        var problems = new Problems();
        var unit = units.find(id).filter(keepers::mayChange);
        if (unit.isEmpty()) {
            problems.add("name", "unit-of-others");
        } else {
            changed(unit.get(), said, problems);
        }
        return problems.found();
    }

    /** It is there from now on; that nothing stands against it was asked before. Answers its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(Newcomer said) {
        return register.open(said.command(), said.assistedCounties(), new Problems())
                .id();
    }

    /** From today on it is so; that nothing stands against it was asked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(long id, Said said) {
        var unit = units.lock(id).orElseThrow(NotFound::new);
        var problems = new Problems();
        var changed = changed(unit, said, problems);
        problems.refuseIfAny();
        register.put(
                unit,
                changed,
                said.managedBy() == null && said.groupLeader() == null ? UnitDeedKind.ASSISTING : UnitDeedKind.MOVED,
                BusinessDays.today(clock));
    }

    private Unit changed(Unit unit, Said said, Problems problems) {
        var today = BusinessDays.today(clock);
        var place = unit.placeOn(today);
        var moved = desk.moved(
                unit,
                new ChangeUnit(
                        today,
                        said.managedBy() == null ? place.managedBy() : said.managedBy(),
                        said.groupLeader() == null ? place.groupLeader() : said.groupLeader(),
                        place.divisionCode()),
                problems);
        var counties = requireNonNullElse(said.assistedCounties(), place.assistedCounties());
        desk.checkCounties(counties, problems);
        var assisting = moved.assisting(counties, today);
        return new Unit(
                unit.id(),
                unit.version() + 1,
                unit.type(),
                unit.content(),
                assisting.places(),
                assisting.successions());
    }
}
