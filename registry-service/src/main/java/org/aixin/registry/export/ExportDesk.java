package org.aixin.registry.export;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.CaseReference;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.WholeDivisions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What offices do with exports: order one, agree to one of somebody else, fetch one. Each step is written down in its own
 * transaction, and so before anything of a file is given.
 */
@Service
@EnableConfigurationProperties(ExportSettings.class)
class ExportDesk {

    private static final int LONGEST_REASON = 200;

    private final ExportMapper exports;
    private final ExportPieceMapper pieces;
    private final ExportedRecipients recipients;
    private final ExportQuota quota;
    private final WholeDivisions divisions;
    private final Reach reach;
    private final FieldCipher cipher;
    private final Ids ids;
    private final AuditTrail audit;
    private final ExportSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Runnable asked = () -> {};

    ExportDesk(
            ExportMapper exports,
            ExportPieceMapper pieces,
            ExportedRecipients recipients,
            ExportQuota quota,
            WholeDivisions divisions,
            Reach reach,
            FieldCipher cipher,
            Ids ids,
            AuditTrail audit,
            ExportSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.recipients = recipients;
        this.quota = quota;
        this.divisions = divisions;
        this.reach = reach;
        this.cipher = cipher;
        this.ids = ids;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who is told when there is something to write. */
    void whenAsked(Runnable told) {
        asked = told;
    }

    /** @throws NotFound of a division that the caller does not see whole */
    @Transactional
    public Export order(OrderExport said) {
        var caller = exporter();
        CaseReference.requireNobodysNumber(said.caseReference());
        divisions.of(said.division());
        var plain = !said.plain().isEmpty();
        if (plain) {
            caller.require(Permissions.REVEAL);
            if (exports.countUnfinished(caller.subject()) >= settings.waitingAtOnce()) {
                throw ExportRefused.tooMany(settings.waitingAtOnce());
            }
        }
        var now = now();
        var until = now.plus(plain ? settings.waitsFor() : settings.keptFor());
        var rows = recipients.count(
                recipients.filter(said.division(), said.unitId(), said.inTree(), said.category(), said.status()));
        var fresh = Export.ordered(ids.next(), said, rows, caller, now, until);
        fresh.requireTrusted(caller);
        exports.insert(fresh);
        audit.append(note(ExportEvent.EXPORT_ORDERED, fresh));
        return fresh;
    }

    /** Somebody else agrees: it is written. */
    @Transactional
    public Export approve(long id, IfMatch expected) {
        var caller = decider();
        var job = locked(id);
        decide(job, caller, expected);
        exports.decide(id, ExportState.BUILDING, caller.subject(), now(), null, job.expiresAt());
        audit.append(note(ExportEvent.EXPORT_APPROVED, job).saying(job.codes() + " by-order-of=" + job.createdBy()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                asked.run();
            }
        });
        return again(id);
    }

    @Transactional
    public Export refuse(long id, RefuseExport said, IfMatch expected) {
        var caller = decider();
        var reason = said.reason().reveal().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Invalid(
                    reason.isEmpty()
                            ? FieldProblem.of("reason", "required")
                            : FieldProblem.of("reason", "too-long", LONGEST_REASON));
        }
        var job = locked(id);
        decide(job, caller, expected);
        exports.decide(
                id, ExportState.REFUSED, caller.subject(), now(), cipher.seal(Export.REASON, id, said.reason()), null);
        audit.append(note(ExportEvent.EXPORT_REFUSED, job).saying(job.codes() + " by-order-of=" + job.createdBy()));
        return again(id);
    }

    /** Whoever ordered it does not want it any more; nothing of it is left. */
    @Transactional
    public Export withdraw(long id, IfMatch expected) {
        var job = own(id);
        expected.check(job.version());
        switch (job.state()) {
            case WAITING, BUILDING, READY -> {
                exports.end(id, ExportState.WITHDRAWN, now());
                pieces.delete(id);
                audit.append(note(ExportEvent.EXPORT_WITHDRAWN, job));
            }
            case REFUSED, WITHDRAWN, FAILED, EXPIRED -> throw ExportRefused.notNow();
        }
        return again(id);
    }

    /**
     * Opens the file, for whoever ordered it and for a moment. From here on it counts, and stands in the audit.
     *
     * @throws ExportRefused when the time is over, it was fetched often enough, or so many rows are too many for today
     */
    Export open(long id) {
        return watched(id, () -> {
            var job = own(id);
            job.requireState(ExportState.READY);
            requireTrusted(job);
            if (job.expiresAt() == null || !clock.instant().isBefore(job.expiresAt())) {
                throw ExportRefused.expired();
            }
            if (job.downloads() >= settings.downloads()) {
                throw ExportRefused.usedUp(settings.downloads());
            }
            var rows = job.isPlain() ? job.written() : recipients.count(recipients.filter(job));
            quota.take(job.createdBy(), rows);
            exports.open(id, rows, now().plus(settings.openFor()));
            audit.append(note(ExportEvent.EXPORT_DOWNLOADED, job)
                    .saying(job.codes() + " rows-taken=" + rows + " time=" + (job.downloads() + 1)));
            return again(id);
        });
    }

    /**
     * Hands out what was opened a moment ago, once; everything that was asked then is asked again.
     *
     * @throws ExportRefused if it was not, or not any more
     */
    Export take(long id) {
        return watched(id, () -> {
            var job = own(id);
            job.requireState(ExportState.READY);
            requireTrusted(job);
            if (job.openUntil() == null || !clock.instant().isBefore(job.openUntil())) {
                throw ExportRefused.notOpened();
            }
            exports.taken(id);
            return job;
        });
    }

    /** It cannot be written. */
    @Transactional
    public void giveUp(long id) {
        var job = exports.lock(id);
        if (job != null && job.state() == ExportState.BUILDING) {
            exports.end(id, ExportState.FAILED, now());
            pieces.delete(id);
            audit.append(note(ExportEvent.EXPORT_FAILED, job));
        }
    }

    /** It is written: from now on it may be fetched; false when nobody wants it any more. */
    @Transactional
    public boolean ready(long id, int rows) {
        if (exports.ready(id, rows, now(), now().plus(settings.keptFor())) == 0) {
            pieces.delete(id);
            return false;
        }
        audit.append(note(ExportEvent.EXPORT_READY, Objects.requireNonNull(exports.lock(id))));
        return true;
    }

    /** The time is over: nothing of it is left. */
    @Transactional
    public void expire(long id) {
        var job = exports.lock(id);
        if (job == null || job.expiresAt() == null || job.expiresAt().isAfter(clock.instant())) {
            return;
        }
        exports.end(id, ExportState.EXPIRED, now());
        pieces.delete(id);
        audit.append(note(ExportEvent.EXPORT_EXPIRED, job).saying("was=" + job.state() + " " + job.codes()));
    }

    @Transactional
    public @Nullable Export asItStands(long id) {
        return exports.lock(id);
    }

    /** The caller, who may take lists along at all. */
    static Caller exporter() {
        var caller = Callers.current();
        caller.require(Permissions.EXPORT);
        caller.require(Permissions.READ);
        return caller;
    }

    /** The caller, who may agree to what others take along. */
    static Caller decider() {
        var caller = Callers.current();
        caller.require(Permissions.APPROVE_EXPORT);
        return caller;
    }

    /** Whoever is refused is written down as well. */
    private Export watched(long id, Supplier<Export> work) {
        try {
            return Objects.requireNonNull(transactions.execute(transaction -> work.get()));
        } catch (ExportRefused refused) {
            audit.record(AuditNote.of(ExportEvent.EXPORT_DOWNLOADED)
                    .about("export", id)
                    .refused()
                    .saying(refused.code()));
            throw refused;
        }
    }

    private static void requireTrusted(Export job) {
        var caller = Callers.current();
        if (job.isPlain()) {
            caller.require(Permissions.REVEAL);
        }
        job.requireTrusted(caller);
    }

    private static void decide(Export job, Caller caller, IfMatch expected) {
        job.requireDecider(caller);
        expected.check(job.version());
        job.requireState(ExportState.WAITING);
    }

    private Export own(long id) {
        var caller = exporter();
        var job = locked(id);
        if (!job.isBy(caller)) {
            throw new NotFound();
        }
        return job;
    }

    private Export locked(long id) {
        return Optional.ofNullable(exports.find(id))
                .filter(job -> reach.hasDivision(job.divisionCode()))
                .map(job -> exports.lock(job.id()))
                .orElseThrow(NotFound::new);
    }

    private Export again(long id) {
        return Objects.requireNonNull(exports.lock(id));
    }

    private static AuditNote note(ExportEvent event, Export job) {
        return AuditNote.of(event)
                .about("export", job.id())
                .onField(job.isPlain() ? "PLAIN" : "MASKED", job.purpose().name(), job.caseReference())
                .saying(job.codes());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
