package org.aixin.registry.surveyround;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Notes;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.Divisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes survey rounds, and keeps what townships confirm in them. */
@Service
class Rounds {

    private static final int COUNTY = 6;

    private final RoundMapper rows;
    private final RoundCounts counts;
    private final Divisions divisions;
    private final Reach reach;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Rounds(
            RoundMapper rows,
            RoundCounts counts,
            Divisions divisions,
            Reach reach,
            FieldCipher cipher,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.divisions = divisions;
        this.reach = reach;
        this.cipher = cipher;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    SurveyRound open(OpenRound command) {
        Callers.current().require(Permissions.CONFIRM_CHANGE);
        check(command);
        var round = new SurveyRound(
                ids.next(),
                SurveyRound.FIRST,
                command.name().strip(),
                command.kind(),
                command.division(),
                command.from(),
                command.to(),
                RoundState.OPEN,
                Callers.current().subject(),
                clock.instant());
        rows.insert(round);
        written(round, SurveyEvent.ROUND_OPENED);
        return round;
    }

    @Transactional
    SurveyRound close(long id, IfMatch expected) {
        return turned(id, expected, SurveyRound::closed, SurveyEvent.ROUND_CLOSED);
    }

    @Transactional
    SurveyRound reopen(long id, IfMatch expected) {
        return turned(id, expected, SurveyRound::reopened, SurveyEvent.ROUND_REOPENED);
    }

    /**
     * Keeps what the register counts of the township now, if that is what was looked at.
     *
     * @param expected how often the township had confirmed
     */
    @Transactional
    void confirm(long id, String township, IfMatch expected, ConfirmCounts command) {
        Callers.current().require(Permissions.CHANGE);
        // Held until the end: nobody closes the round meanwhile, and two of one township come one after the other.
        var round = held(id);
        if (!counts.isTownshipOf(round, township) || !reach.hasDivision(township)) {
            throw new NotFound();
        }
        check(command);
        round.requireOpen();
        var now = counts.ofTownship(round, township);
        var before = rows.lastSeq(id, township);
        expected.check(before);
        if (!command.seen().equals(counts.fingerprint(now))) {
            throw RoundRefused.countsMovedOn();
        }
        keep(round, township, before + 1, now, command);
        audit.append(AuditNote.of(SurveyEvent.COUNTS_CONFIRMED)
                .about("survey-round", id)
                .saying("division:" + township + " seq:" + (before + 1)));
    }

    private void keep(SurveyRound round, String township, long seq, SurveyCounts now, ConfirmCounts command) {
        var id = ids.next();
        var note = command.note();
        rows.confirm(new Confirmation(
                id,
                round.id(),
                township,
                seq,
                round.asOf(BusinessDays.today(clock)),
                Confirmation.text(now),
                Confirmation.text(differences(command).stream()
                        .filter(one -> one.persons() != 0)
                        .toList()),
                note == null || note.reveal().isBlank()
                        ? null
                        : cipher.seal(
                                Confirmation.NOTE,
                                id,
                                Sensitive.of(note.reveal().strip())),
                Callers.current().subject(),
                clock.instant()));
    }

    private void check(OpenRound command) {
        var problems = new Problems();
        if (!reach.hasDivision(command.division())
                || !divisions
                        .known(List.of(command.division()))
                        .stands(command.division(), BusinessDays.today(clock))) {
            problems.add("division", "unknown-division", command.division());
        } else if (command.division().length() != COUNTY) {
            problems.add("division", "county-or-above");
        }
        if (command.to().isBefore(command.from())) {
            problems.add("to", "day-before-from");
        }
        if (command.from().isAfter(BusinessDays.today(clock))) {
            problems.add("from", "day-ahead");
        }
        problems.refuseIfAny();
    }

    private static void check(ConfirmCounts command) {
        Notes.check(command.note());
        var met = EnumSet.noneOf(RecipientCategory.class);
        if (!differences(command).stream().allMatch(one -> met.add(one.category()))) {
            throw new Invalid(FieldProblem.of("differences", "category-twice"));
        }
    }

    private static List<CountedDifference> differences(ConfirmCounts command) {
        return command.differences() == null ? List.of() : command.differences();
    }

    /** The round is its area's office's, or that of an office above. */
    private SurveyRound turned(long id, IfMatch expected, UnaryOperator<SurveyRound> turn, SurveyEvent event) {
        Callers.current().require(Permissions.CONFIRM_CHANGE);
        var round = held(id);
        if (!reach.hasDivision(round.divisionCode())) {
            throw new Forbidden();
        }
        expected.check(round.version());
        var turned = turn.apply(round);
        if (rows.turn(turned) == 0) {
            throw new Stale();
        }
        written(turned, event);
        return turned;
    }

    private SurveyRound held(long id) {
        var round = rows.lock(id);
        if (round == null || !RoundReach.of(Callers.current().grants()).has(round.divisionCode())) {
            throw new NotFound();
        }
        return round;
    }

    private void written(SurveyRound round, SurveyEvent event) {
        rows.insertStep(new RoundStep(
                round.id(), round.version(), round.state(), Callers.current().subject(), clock.instant()));
        audit.append(AuditNote.of(event)
                .about("survey-round", round.id())
                .saying("division:" + round.divisionCode() + " " + round.kind()));
    }
}
