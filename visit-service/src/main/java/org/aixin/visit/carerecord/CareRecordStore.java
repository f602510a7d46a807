package org.aixin.visit.carerecord;

import java.time.Clock;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes records with what belongs to them: the version that stays, and the event that tells of it. */
@Component
class CareRecordStore {

    private final CareRecordMapper records;
    private final CareRecordBody bodies;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CareRecordStore(CareRecordMapper records, CareRecordBody bodies, Outbox outbox, Ids ids, Clock clock) {
        this.records = records;
        this.bodies = bodies;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** A record as it will be stored, with an id of its own. */
    CareRecord draft(CareRecordOrigin origin, Circumstances circumstances, LogCareRecord entry) {
        var id = ids.next();
        return CareRecord.logged(id, origin, circumstances, entry, bodies.seal(id, entry), clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CareRecord record, String key, String hash) {
        records.insert(record, key, hash);
        changed(record);
    }

    /** The same for many, in as many statements as for one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CareRecordChunk chunk) {
        var fresh = chunk.records();
        if (fresh.isEmpty()) {
            return;
        }
        records.insertAll(chunk.rows());
        records.insertFirstVersions(
                fresh.stream().map(CareRecord::id).toList(), Callers.current().subject());
        outbox.append(fresh.stream().map(CareRecord::changed).toList());
    }

    /** @return whether the record still stood at the version before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(CareRecord next) {
        if (records.update(next) == 0) {
            return false;
        }
        changed(next);
        return true;
    }

    private void changed(CareRecord record) {
        records.insertVersion(record, Callers.current().subject());
        outbox.append(record.changed());
    }
}
