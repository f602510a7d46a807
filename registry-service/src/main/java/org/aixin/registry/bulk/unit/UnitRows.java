package org.aixin.registry.bulk.unit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aixin.contracts.registry.UnitType;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.bulk.row.Offices;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.bulk.row.Reading;
import org.aixin.registry.bulk.row.Readings;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.RowsAbove;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.unit.UnitIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units of both trees. One is known by its name and whose office it belongs to; what it hangs below stands in the register, or
 * in the file above it.
 */
@Component
class UnitRows implements SheetKind {

    private static final int LONGEST_NAME = 200;
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int CHANGES_AT_ONCE = 50;
    private static final String KEY = "import.unit";

    private final Readings readings;
    private final UnitIntake intake;
    private final UnitNames names;
    private final Divisions divisions;
    private final SheetWords words;
    private final BlindIndex index;
    private final Clock clock;

    UnitRows(
            Readings readings,
            UnitIntake intake,
            UnitNames names,
            Divisions divisions,
            SheetWords words,
            BlindIndex index,
            Clock clock) {
        this.readings = readings;
        this.intake = intake;
        this.names = names;
        this.divisions = divisions;
        this.words = words;
        this.index = index;
        this.clock = clock;
    }

    /** What a row says, understood as far as it can be, and what was found of it. */
    private final class Draft {

        private final SheetLine line;
        private final Reading read;
        private final @Nullable Sensitive name;
        private final @Nullable UnitType type;
        private final String office;
        private final @Nullable String place;
        private final @Nullable List<String> counties;
        private final @Nullable LocalDate from;
        private final @Nullable String subject;
        private UnitIntake.@Nullable Known known;
        private UnitIntake.@Nullable Said said;
        private @Nullable Long managedBy;
        private @Nullable Long groupLeader;

        private Draft(SheetLine line, Reading read, Batch batch, Places allCounties) {
            this.line = line;
            this.read = read;
            name = read.text(UnitField.NAME, LONGEST_NAME);
            type = read.word(UnitField.TYPE, UnitType.class, "unit-type-unknown");
            office = batch.division();
            place = place(read, batch);
            counties = counties(read, allCounties);
            from = read.day(UnitField.FROM);
            subject = name == null || place == null
                    ? null
                    : subjectOf(name.reveal().strip(), place);
        }

        private boolean isRight() {
            return read.problems().isEmpty();
        }

        private RowOutcome outcome() {
            if (!isRight()) {
                return RowOutcome.WRONG;
            }
            return known == null ? RowOutcome.NEW : said == null ? RowOutcome.SAME : RowOutcome.CHANGED;
        }

        private Examined examined() {
            return new Examined(line, outcome(), read.problems(), subject);
        }

        private UnitIntake.Newcomer newcomer(LocalDate today) {
            return new UnitIntake.Newcomer(
                    requireNonNull(name).reveal().strip(),
                    requireNonNull(type),
                    requireNonNull(place),
                    managedBy,
                    groupLeader,
                    requireNonNullElse(counties, List.of()),
                    requireNonNullElse(from, today));
        }

        private void refuse(List<FieldProblem> problems) {
            problems.forEach(
                    one -> read.refuse(field(one), one.code(), one.args().toArray()));
        }
    }

    @Override
    public ImportKind kind() {
        return ImportKind.UNITS;
    }

    @Override
    public List<SheetField> fields() {
        return List.of(UnitField.values());
    }

    @Override
    public List<String> choices(SheetField field) {
        return field == UnitField.TYPE ? words.choices(UnitType.class) : List.of();
    }

    @Override
    public boolean mayWrite(Caller caller, String division) {
        return caller.may(Permissions.WRITE_UNITS) && Offices.isOfCountyFor(caller, division);
    }

    @Override
    public int changesAtOnce() {
        return CHANGES_AT_ONCE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> examine(Batch batch, List<SheetLine> lines) {
        return drafts(batch, lines, false).stream().map(Draft::examined).toList();
    }

    /** One after the other, for what hangs below a unit may follow it at once. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> write(Batch batch, List<SheetLine> lines) {
        return drafts(batch, lines, true).stream().map(Draft::examined).toList();
    }

    private List<Draft> drafts(Batch batch, List<SheetLine> lines, boolean writing) {
        var counties = new Places(divisions.counties());
        var drafts = lines.stream()
                .map(line -> new Draft(line, readings.of(this, line), batch, counties))
                .toList();
        var above = new RowsAbove(
                batch,
                drafts.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.ofNullable(one.subject),
                                Stream.of(UnitField.MANAGED_BY, UnitField.GROUP_LEADER)
                                        .flatMap(field -> aboveSubjects(one, field))))
                        .collect(toSet()));
        var called = called(drafts);
        for (var draft : drafts) {
            settle(draft, batch, above, called);
            if (writing) {
                write(draft, called);
            }
        }
        return drafts;
    }

    private Map<String, List<UnitIntake.Known>> called(List<Draft> drafts) {
        var said = drafts.stream()
                .flatMap(draft -> Stream.of(UnitField.NAME, UnitField.MANAGED_BY, UnitField.GROUP_LEADER)
                        .flatMap(field -> Stream.ofNullable(draft.read.text(field))))
                .toList();
        return new HashMap<>(names.called(said));
    }

    private void settle(Draft draft, Batch batch, RowsAbove above, Map<String, List<UnitIntake.Known>> called) {
        if (draft.subject != null) {
            var before = above.before(draft.subject, draft.line.number());
            if (before != null) {
                draft.read.refuse(UnitField.NAME, "unit-above", before);
            }
        }
        draft.managedBy = hangs(draft, UnitField.MANAGED_BY, batch, above, called);
        draft.groupLeader = hangs(draft, UnitField.GROUP_LEADER, batch, above, called);
        if (!draft.isRight() || draft.name == null) {
            return;
        }
        draft.known = called.getOrDefault(draft.name.reveal().strip(), List.of()).stream()
                .filter(one -> one.divisionCode().equals(draft.place))
                .findFirst()
                .orElse(null);
        if (draft.known == null) {
            draft.refuse(intake.against(draft.newcomer(BusinessDays.today(clock))));
        } else if (draft.known.type() != draft.type) {
            draft.read.refuse(UnitField.TYPE, "unit-of-other-type", words.name(draft.known.type()));
        } else {
            settleKnown(draft, draft.known);
        }
    }

    private void settleKnown(Draft draft, UnitIntake.Known known) {
        var said = new UnitIntake.Said(
                Objects.equals(draft.managedBy, known.managedBy()) ? null : draft.managedBy,
                Objects.equals(draft.groupLeader, known.groupLeader()) ? null : draft.groupLeader,
                draft.counties == null || draft.counties.equals(known.assistedCounties()) ? null : draft.counties);
        if (!said.isNothing()) {
            draft.refuse(intake.against(known.id(), said));
            draft.said = said;
        }
    }

    /** The id of what it hangs below; null where nothing is said, where that is still to be opened, or where it is not there. */
    private @Nullable Long hangs(
            Draft draft, UnitField field, Batch batch, RowsAbove above, Map<String, List<UnitIntake.Known>> called) {
        var said = draft.read.text(field);
        if (said != null
                && draft.name != null
                && SheetWords.plain(said.reveal()).equals(SheetWords.plain(draft.name.reveal()))) {
            draft.read.refuse(field, "unit-circle");
            return null;
        }
        if (said == null
                || (!called.containsKey(said.reveal().strip())
                        && aboveSubjects(draft, field).anyMatch(above::has))) {
            return null;
        }
        var found = names.one(called, draft.read, field, null, batch, unit -> true);
        return found == null ? null : found.id();
    }

    /** Under which keys a unit of the file that is called so stands above: of the same office, or of the office of the file. */
    private Stream<String> aboveSubjects(Draft draft, UnitField field) {
        var said = draft.read.text(field);
        return said == null
                ? Stream.of()
                : Stream.concat(Stream.ofNullable(draft.place), Stream.of(draft.office))
                        .distinct()
                        .map(office -> subjectOf(said.reveal().strip(), office));
    }

    private void write(Draft draft, Map<String, List<UnitIntake.Known>> called) {
        if (draft.outcome() == RowOutcome.NEW) {
            var fresh = draft.newcomer(BusinessDays.today(clock));
            var id = intake.open(fresh);
            var there = new ArrayList<>(called.getOrDefault(fresh.name(), List.of()));
            there.add(new UnitIntake.Known(
                    id,
                    fresh.name(),
                    fresh.type(),
                    fresh.divisionCode(),
                    fresh.managedBy(),
                    fresh.groupLeader(),
                    fresh.assistedCounties(),
                    null));
            called.put(fresh.name(), there);
        } else if (draft.outcome() == RowOutcome.CHANGED) {
            intake.change(requireNonNull(draft.known).id(), requireNonNull(draft.said));
        }
    }

    private String subjectOf(String name, String office) {
        return index.of(KEY, Sensitive.of(SheetWords.plain(name) + "|" + office));
    }

    private static @Nullable String place(Reading read, Batch batch) {
        var said = read.text(UnitField.PLACE);
        var found = said == null ? batch.division() : batch.places().division(said.reveal(), TOWNSHIP);
        if (found == null) {
            read.refuse(UnitField.PLACE, "place-unknown");
        }
        return found;
    }

    private static @Nullable List<String> counties(Reading read, Places all) {
        var said = read.parts(UnitField.ASSISTED_COUNTIES);
        if (said == null) {
            return null;
        }
        var codes = new ArrayList<String>();
        for (var one : said) {
            var code = all.division(one, COUNTY);
            if (code == null) {
                read.refuse(UnitField.ASSISTED_COUNTIES, "not-a-county", one);
            } else {
                codes.add(code);
            }
        }
        return codes.stream().distinct().sorted().toList();
    }

    /** What a command calls a field, in the words of the sheet. */
    private static UnitField field(FieldProblem problem) {
        return switch (problem.field()) {
            case "divisionCode" -> UnitField.PLACE;
            case "managedBy" -> UnitField.MANAGED_BY;
            case "groupLeader" -> UnitField.GROUP_LEADER;
            case "assistedCounties" -> UnitField.ASSISTED_COUNTIES;
            case "from" -> UnitField.FROM;
            default -> UnitField.NAME;
        };
    }
}
