package org.aixin.visit.carerecord;

import java.time.Clock;
import java.util.List;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Logs, corrects and voids care records: each in one transaction with the event that tells of it. */
@Service
class CareRecordLog {

    private final CareRecordMapper records;
    private final CareRecordBody bodies;
    private final CircumstancesFinder circumstances;
    private final CareRecordStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CareRecordLog(
            CareRecordMapper records,
            CareRecordBody bodies,
            CircumstancesFinder circumstances,
            CareRecordStore store,
            Clock clock,
            TransactionTemplate transaction) {
        this.records = records;
        this.bodies = bodies;
        this.circumstances = circumstances;
        this.store = store;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A record as first stored, and whether this was a repeat. */
    record Logged(CareRecordView view, boolean replayed) {}

    /**
     * Stores the record once per cadre and key, however often and however concurrently it is sent.
     *
     * @throws IdempotencyKeyReused when the key came before with another body
     */
    Logged log(long cadreId, String key, LogCareRecord entry, CareRecordOrigin origin) {
        try {
            return new Logged(transaction.execute(status -> store(cadreId, key, entry, origin)), false);
        } catch (DuplicateKeyException | Refusal perhapsRepeated) {
            // Nearly every post is the first with its key, so only what goes wrong is looked for: it came before, or at
            // the same time and is committed by now, or circumstances have changed since and it would be refused today.
            var first = records.byKey(cadreId, key);
            if (first == null) {
                throw perhapsRepeated;
            }
            return replayed(first, entry);
        }
    }

    private CareRecordView store(long cadreId, String key, LogCareRecord entry, CareRecordOrigin origin) {
        var logged = store.draft(origin, circumstances.find(cadreId, entry), entry);
        store.add(logged, key, bodies.hash(entry));
        return CareRecordView.of(logged, entry);
    }

    private Logged replayed(CareRecordMapper.FirstPost earlier, LogCareRecord entry) {
        if (!earlier.requestHash().equals(bodies.hash(entry))) {
            throw new IdempotencyKeyReused();
        }
        return new Logged(view(records.firstVersions(List.of(earlier.id())).get(0)), true);
    }

    /** Replaces the content of a record that still stands at that version. */
    CareRecordView correct(long id, long version, LogCareRecord entry) {
        return transaction.execute(status -> {
            var current = at(id, version);
            var around = circumstances.find(current.cadreId(), entry);
            return replace(current.corrected(around, entry, bodies.seal(id, entry), clock.instant()), entry);
        });
    }

    /** Takes a record out of the count; it stays readable. */
    void voidRecord(long id, long version) {
        transaction.executeWithoutResult(status -> {
            var current = at(id, version);
            replace(current.voided(clock.instant()), bodies.open(current));
        });
    }

    private CareRecordView replace(CareRecord next, LogCareRecord entry) {
        if (!store.replace(next)) {
            throw new Stale();
        }
        return CareRecordView.of(next, entry);
    }

    private CareRecord at(long id, long version) {
        var record = found(id);
        if (record.version() != version) {
            throw new Stale();
        }
        return record;
    }

    CareRecordView one(long id) {
        return view(found(id));
    }

    List<CareRecordView> views(List<CareRecord> found) {
        return found.stream().map(this::view).toList();
    }

    private CareRecord found(long id) {
        var record = records.find(id);
        if (record == null) {
            throw new NotFound();
        }
        return record;
    }

    private CareRecordView view(CareRecord record) {
        return CareRecordView.of(record, bodies.open(record));
    }
}
