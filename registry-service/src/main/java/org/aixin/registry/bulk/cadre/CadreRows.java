package org.aixin.registry.bulk.cadre;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.FirstDay;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.bulk.row.Offices;
import org.aixin.registry.bulk.row.Reading;
import org.aixin.registry.bulk.row.Readings;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.RowsAbove;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.bulk.row.YesNo;
import org.aixin.registry.bulk.unit.UnitNames;
import org.aixin.registry.cadre.CadreIntake;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.unit.UnitIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cadres: who they are, how they are reached, and where and as what they serve. */
@Component
class CadreRows implements SheetKind {

    /** Of a cadre who is there already only what holds from now on is said: as one by hand, each takes a few statements. */
    private static final int CHANGES_AT_ONCE = 100;

    private final Readings readings;
    private final CadreIntake intake;
    private final UnitNames units;
    private final Amendments offices;
    private final SheetWords words;
    private final Reach reach;
    private final Clock clock;

    CadreRows(
            Readings readings,
            CadreIntake intake,
            UnitNames units,
            Amendments offices,
            SheetWords words,
            Reach reach,
            Clock clock) {
        this.readings = readings;
        this.intake = intake;
        this.units = units;
        this.offices = offices;
        this.words = words;
        this.reach = reach;
        this.clock = clock;
    }

    /** What a row says, understood as far as it can be, and what was found of it. */
    private static final class Draft {

        private final SheetLine line;
        private final Reading read;
        private final @Nullable PersonName name;
        private final @Nullable IdentityNumber number;
        private final @Nullable PhoneNumber phone;
        private final @Nullable CadreLevel level;
        private final @Nullable CadreRank rank;
        private final @Nullable Boolean stationed;
        private final @Nullable Boolean inService;
        private final @Nullable LocalDate from;
        private final @Nullable String subject;
        private UnitIntake.@Nullable Known unit;
        private CadreIntake.@Nullable Known known;
        private CadreIntake.@Nullable Said said;

        private Draft(SheetLine line, Reading read, CadreIntake intake) {
            this.line = line;
            this.read = read;
            name = read.personName(CadreField.NAME);
            number = read.identityNumber(CadreField.ID_NUMBER);
            phone = read.phone(CadreField.PHONE);
            level = read.word(CadreField.LEVEL, CadreLevel.class, "level-unknown");
            rank = read.word(CadreField.RANK, CadreRank.class, "rank-unknown");
            stationed = read.yes(CadreField.VILLAGE_STATIONED);
            inService = read.yes(CadreField.IN_SERVICE);
            from = read.day(CadreField.FROM);
            subject = number == null ? null : intake.indexOf(number);
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
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CADRES;
    }

    @Override
    public List<SheetField> fields() {
        return List.of(CadreField.values());
    }

    @Override
    public List<String> choices(SheetField field) {
        return switch ((CadreField) field) {
            case LEVEL -> words.choices(CadreLevel.class);
            case RANK -> words.choices(CadreRank.class);
            case VILLAGE_STATIONED, IN_SERVICE -> words.choices(YesNo.class);
            case NAME, ID_NUMBER, PHONE, UNIT, UNIT_PLACE, FROM -> List.of();
        };
    }

    @Override
    public boolean mayWrite(Caller caller, String division) {
        return caller.may(Permissions.WRITE) && Offices.isOfCountyFor(caller, division);
    }

    @Override
    public int changesAtOnce() {
        return CHANGES_AT_ONCE;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> examine(Batch batch, List<SheetLine> lines) {
        return drafts(batch, lines).stream().map(Draft::examined).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Examined> write(Batch batch, List<SheetLine> lines) {
        var today = BusinessDays.today(clock);
        var drafts = drafts(batch, lines);
        intake.enter(drafts.stream()
                .filter(one -> one.outcome() == RowOutcome.NEW)
                .map(one -> new CadreIntake.Newcomer(
                        requireNonNull(one.name),
                        Sensitive.of(requireNonNull(one.number).reveal()),
                        requireNonNull(one.phone),
                        requireNonNull(one.unit).id(),
                        requireNonNull(one.level),
                        requireNonNull(one.rank),
                        requireNonNullElse(one.stationed, false),
                        requireNonNullElse(one.from, today)))
                .toList());
        drafts.stream()
                .filter(one -> one.outcome() == RowOutcome.CHANGED)
                .forEach(one -> intake.amend(requireNonNull(one.known).id(), requireNonNull(one.said)));
        return drafts.stream().map(Draft::examined).toList();
    }

    private List<Draft> drafts(Batch batch, List<SheetLine> lines) {
        var today = BusinessDays.today(clock);
        var drafts = lines.stream()
                .map(line -> new Draft(line, readings.of(this, line), intake))
                .toList();
        var subjects =
                drafts.stream().flatMap(one -> Stream.ofNullable(one.subject)).collect(toSet());
        var above = new RowsAbove(batch, subjects);
        var numbered = intake.among(subjects);
        var called = units.called(drafts.stream()
                .flatMap(one -> Stream.ofNullable(one.read.text(CadreField.UNIT)))
                .toList());
        for (var draft : drafts) {
            checkNumber(draft, above, numbered);
            draft.unit = units.one(
                    called,
                    draft.read,
                    CadreField.UNIT,
                    draft.read.text(CadreField.UNIT_PLACE),
                    batch,
                    unit -> reach.hasUnit(unit.id(), unit.divisionCode()));
            checkDay(draft, requireNonNullElse(draft.from, today));
            if (draft.isRight() && draft.known != null) {
                draft.said = difference(draft, draft.known, today);
            } else if (draft.known == null && Boolean.FALSE.equals(draft.inService)) {
                draft.read.refuse(CadreField.IN_SERVICE, "left-and-unknown");
            }
        }
        return drafts;
    }

    private void checkNumber(Draft draft, RowsAbove above, Map<String, CadreIntake.Numbered> numbered) {
        if (draft.subject == null) {
            return;
        }
        var before = above.before(draft.subject, draft.line.number());
        if (before != null) {
            draft.read.refuse(CadreField.ID_NUMBER, "identity-number-above", before);
        }
        var found = numbered.get(draft.subject);
        if (found == null) {
            return;
        }
        draft.known = found.known();
        if (draft.known == null) {
            draft.read.refuse(CadreField.ID_NUMBER, "identity-number-held", offices.office(found.divisionCode()));
        }
    }

    private void checkDay(Draft draft, LocalDate from) {
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        problems.found()
                .forEach(one -> draft.read.refuse(
                        CadreField.FROM, one.code(), one.args().toArray()));
        var unit = draft.unit;
        if (unit != null && unit.goneOn() != null && !from.isBefore(unit.goneOn())) {
            draft.read.refuse(CadreField.UNIT, "unit-ended", unit.name());
        }
    }

    /** Null where the row says what is known; what it leaves blank stays. */
    private static CadreIntake.@Nullable Said difference(Draft draft, CadreIntake.Known known, LocalDate today) {
        var unit = requireNonNull(draft.unit).id();
        // Who is on the list serves, unless it says otherwise.
        var active = requireNonNullElse(draft.inService, true);
        var said = new CadreIntake.Said(
                today,
                draft.name == null || isSame(draft.name, known.name()) ? null : draft.name,
                draft.phone == null || isSame(draft.phone, known.phone()) ? null : draft.phone,
                unit == known.unitId() ? null : unit,
                draft.level == known.level() ? null : draft.level,
                draft.rank == known.rank() ? null : draft.rank,
                requireNonNullElse(draft.stationed, known.villageStationed()) == known.villageStationed()
                        ? null
                        : draft.stationed,
                active == known.active() ? null : active);
        return said.isNothing() ? null : said;
    }

    private static boolean isSame(Sensitive one, Sensitive other) {
        return one.reveal().equals(other.reveal());
    }
}
