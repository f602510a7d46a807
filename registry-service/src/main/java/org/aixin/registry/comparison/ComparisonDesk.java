package org.aixin.registry.comparison;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.bulk.file.KeptFiles;
import org.aixin.registry.division.WholeDivisions;
import org.aixin.registry.sheet.SheetLimits;
import org.aixin.registry.sheet.SheetRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What offices do with lists: send one to be held against the register, or stop it. */
@Service
@EnableConfigurationProperties(ComparisonSettings.class)
class ComparisonDesk {

    private static final int COUNTY = 6;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORIGIN = 60;
    private static final int FURTHEST_DUE = 366;

    private final ComparisonMapper rows;
    private final KeptFiles files;
    private final WholeDivisions divisions;
    private final Reach reach;
    private final FieldCipher cipher;
    private final Ids ids;
    private final AuditTrail audit;
    private final SheetLimits limits;
    private final ComparisonSettings settings;
    private final Clock clock;
    private volatile Runnable asked = () -> {};

    ComparisonDesk(
            ComparisonMapper rows,
            KeptFiles files,
            WholeDivisions divisions,
            Reach reach,
            FieldCipher cipher,
            Ids ids,
            AuditTrail audit,
            SheetLimits limits,
            ComparisonSettings settings,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.divisions = divisions;
        this.reach = reach;
        this.cipher = cipher;
        this.ids = ids;
        this.audit = audit;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who is told when there is something to do. */
    void whenAsked(Runnable told) {
        asked = told;
    }

    @Transactional
    Comparison create(CreateComparison said) {
        var caller = sender();
        divisions.of(said.division());
        if (!isOffice(caller, said.division())) {
            throw ComparisonRefused.forTheCounty();
        }
        if (said.bytes() > limits.file().toBytes()) {
            throw SheetRefused.tooLarge(limits.file().toMegabytes());
        }
        var today = BusinessDays.today(clock);
        check(said, today);
        if (said.kind().isOfBenefits() && isComplete(said)) {
            caller.require(Permissions.CONFIRM_CHANGE);
        }
        if (rows.countOpen(said.division()) >= settings.openAtOnce()) {
            throw ComparisonRefused.tooMany();
        }
        var id = ids.next();
        var now = now();
        var fresh = new Comparison(
                id,
                Comparison.FIRST,
                said.kind(),
                ComparisonState.UPLOADING,
                said.division(),
                cipher.seal(Comparison.FILE_NAME, id, said.fileName()),
                cipher.seal(
                        Comparison.ORIGIN,
                        id,
                        Sensitive.of(said.origin().reveal().strip())),
                said.bytes(),
                null,
                said.programme(),
                said.month() == null ? null : said.month().toString(),
                isComplete(said),
                said.dueOn() == null ? today.plusDays(settings.daysToDealWith()) : said.dueOn(),
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                caller.subject(),
                now,
                null,
                now.plus(settings.uploadWithin()));
        rows.insert(fresh);
        return fresh;
    }

    private static boolean isComplete(CreateComparison said) {
        return Boolean.TRUE.equals(said.complete());
    }

    private static void check(CreateComparison said, LocalDate today) {
        var wrong = new ArrayList<FieldProblem>();
        text("fileName", said.fileName(), LONGEST_NAME, wrong);
        text("origin", said.origin(), LONGEST_ORIGIN, wrong);
        if (said.kind().isOfBenefits()) {
            required("programme", said.programme(), wrong);
            required("month", said.month(), wrong);
            if (said.month() != null && said.month().isAfter(YearMonth.from(today))) {
                wrong.add(FieldProblem.of("month", "month-ahead"));
            }
            if (said.programme() != null && said.programme().isOfHouseholds()) {
                wrong.add(FieldProblem.of("programme", "programme-of-households"));
            }
        } else {
            refuse("programme", said.programme(), wrong);
            refuse("month", said.month(), wrong);
        }
        if (isComplete(said) && !said.kind().mayBeComplete()) {
            wrong.add(FieldProblem.of("complete", "not-with-type"));
        }
        if (said.dueOn() != null
                && (said.dueOn().isBefore(today) || said.dueOn().isAfter(today.plusDays(FURTHEST_DUE)))) {
            wrong.add(FieldProblem.of("dueOn", "due-out-of-range"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void text(String field, Sensitive said, int longest, List<FieldProblem> wrong) {
        if (said.reveal().isBlank()) {
            wrong.add(FieldProblem.of(field, "required"));
        } else if (said.reveal().length() > longest) {
            wrong.add(FieldProblem.of(field, "too-long", longest));
        }
    }

    private static void required(String field, @Nullable Object said, List<FieldProblem> wrong) {
        if (said == null) {
            wrong.add(FieldProblem.of(field, "required"));
        }
    }

    private static void refuse(String field, @Nullable Object said, List<FieldProblem> wrong) {
        if (said != null) {
            wrong.add(FieldProblem.of(field, "not-with-type"));
        }
    }

    /** A piece of the file; one that came already is not asked for again. */
    @Transactional
    void take(long id, int number, byte[] content) {
        var list = mine(id);
        list.requireState(ComparisonState.UPLOADING);
        if (!files.take(id, list.fileBytes(), number, content)) {
            throw ComparisonRefused.pieces();
        }
    }

    /** The file is there: it is held against the register. */
    @Transactional
    Comparison complete(long id) {
        var list = mine(id);
        list.requireState(ComparisonState.UPLOADING);
        if (!files.isWhole(id, list.fileBytes())) {
            throw ComparisonRefused.pieces();
        }
        var running = list.running(Callers.current().subject());
        rows.update(running);
        audit.append(AuditNote.of(ComparisonEvent.COMPARISON_SENT)
                .about("comparison", id)
                .saying(list.kind() + " division:" + list.divisionCode() + " bytes=" + list.fileBytes()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                asked.run();
            }
        });
        return running;
    }

    /** It goes no further. What differed until now stays to be dealt with; of the file nothing does. */
    @Transactional
    Comparison cancel(long id, IfMatch expected) {
        var list = locked(id);
        expected.check(list.version());
        if (list.state().isOver()) {
            throw ComparisonRefused.notNow();
        }
        return cleared(list.over(ComparisonState.CANCELLED, now()), ComparisonEvent.COMPARISON_CANCELLED, null);
    }

    /** The job gives up on it, or nothing of it can be read. */
    @Transactional
    void fail(long id, String code, @Nullable String detail) {
        var list = rows.lock(id);
        if (list != null && list.state() == ComparisonState.RUNNING) {
            cleared(list.failed(code, detail, now()), ComparisonEvent.COMPARISON_FAILED, code);
        }
    }

    /** Everything was looked at. */
    @Transactional
    void done(Comparison run) {
        var list = rows.lock(run.id());
        if (list != null && list.isStill(run)) {
            cleared(list.over(ComparisonState.DONE, now()), ComparisonEvent.COMPARISON_DONE, null);
        }
    }

    /** Nobody sent the rest of it. */
    @Transactional
    void expire(long id) {
        var list = rows.lock(id);
        if (list != null
                && list.state() == ComparisonState.UPLOADING
                && list.expiresAt() != null
                && !list.expiresAt().isAfter(clock.instant())) {
            cleared(
                    list.over(ComparisonState.CANCELLED, now()),
                    ComparisonEvent.COMPARISON_CANCELLED,
                    "not-sent-to-the-end");
        }
    }

    @Transactional
    @Nullable
    Comparison asItStands(long id) {
        return rows.lock(id);
    }

    private Comparison cleared(Comparison over, ComparisonEvent event, @Nullable String why) {
        rows.update(over);
        files.delete(over.id());
        rows.forgetMet(over.id());
        audit.append(AuditNote.of(event)
                .about("comparison", over.id())
                .saying(over.kind() + (over.fileHash() == null ? "" : " sha256=" + over.fileHash()) + " "
                        + over.counts().codes() + (why == null ? "" : " " + why)));
        return over;
    }

    /** Whether an office of the county or above, for the whole area. */
    static boolean isOffice(Caller caller, String divisionCode) {
        return caller.grants().stream().anyMatch(grant -> switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> {
                var office = Objects.requireNonNull(grant.on());
                yield office.length() <= COUNTY && DivisionCode.isWithin(divisionCode, office);
            }
            case UNIT, SELF, CLIENT -> false;
        });
    }

    private static Caller sender() {
        var caller = Callers.current();
        caller.require(Permissions.IMPORT);
        return caller;
    }

    private Comparison mine(long id) {
        var list = locked(id);
        if (!list.isBy(Callers.current())) {
            throw ComparisonRefused.ofAnother();
        }
        return list;
    }

    private Comparison locked(long id) {
        sender();
        return Optional.ofNullable(rows.find(id))
                .filter(list -> reach.hasDivision(list.divisionCode()))
                .map(list -> rows.lock(list.id()))
                .orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
