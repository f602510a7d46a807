package org.aixin.visit.carerecord;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.problem.Refusal;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.persistence.scope.Reach;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many records over from before this system, with their events, in one transaction: all or none. Each is stored
 * once per cadre and key, so that a take-over that broke off is sent again.
 */
@Service
class CareRecordTakeOver {

    private static final int TRIES = 3;

    private final CareRecordMapper records;
    private final CareRecordBody bodies;
    private final CircumstancesFinder circumstances;
    private final Problems problems;
    private final Reach reach;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CareRecordTakeOver(
            CareRecordMapper records,
            CareRecordBody bodies,
            CircumstancesFinder circumstances,
            Problems problems,
            Reach reach,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.records = records;
        this.bodies = bodies;
        this.circumstances = circumstances;
        this.problems = problems;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * One answer per row, in the order of the rows.
     *
     * @throws RecordsRefused naming every row that cannot be taken over
     */
    List<TakenOver> take(List<MigrateCareRecord> rows) {
        for (var tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> taken(rows));
            } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
                // The same rows, at the same time, came first: the next try finds them stored.
                if (tries == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private List<TakenOver> taken(List<MigrateCareRecord> rows) {
        var chunk = new Chunk(rows);
        var answer = new ArrayList<TakenOver>();
        for (var number = 0; number < rows.size(); number++) {
            answer.add(chunk.add(number, rows.get(number)));
        }
        chunk.store();
        return answer;
    }

    /** The rows of one take-over: what is known around them, and what they become. */
    private final class Chunk {

        private static final TakenOver REFUSED = new TakenOver(0, 0);

        private final Surroundings surroundings;
        private final Map<Key, CareRecordMapper.FirstPost> posts = new TreeMap<>();
        private final List<CareRecord> fresh = new ArrayList<>();
        private final List<CareRecordMapper.NewRow> stored = new ArrayList<>();
        private final List<FieldProblem> wrong = new ArrayList<>();
        private final Instant now = clock.instant();

        Chunk(List<MigrateCareRecord> rows) {
            var cadres =
                    rows.stream().map(MigrateCareRecord::cadreId).distinct().toList();
            this.surroundings = circumstances.around(
                    rows.stream().map(MigrateCareRecord::record).toList(), cadres);
            records.postsOf(cadres).forEach(post -> posts.put(new Key(post.cadreId(), post.idempotencyKey()), post));
        }

        TakenOver add(int number, MigrateCareRecord row) {
            try {
                return taken(row);
            } catch (Refusal refusal) {
                refuse(number, refusal);
                return REFUSED;
            }
        }

        private TakenOver taken(MigrateCareRecord row) {
            var hash = bodies.hash(row.record());
            var key = new Key(row.cadreId(), row.idempotencyKey());
            var earlier = posts.get(key);
            if (earlier != null) {
                if (!earlier.requestHash().equals(hash)) {
                    throw new IdempotencyKeyReused();
                }
                return new TakenOver(earlier.id(), earlier.version());
            }
            var around = surroundings.of(row.cadreId(), row.record());
            if (!reach.hasUnit(around.unitId(), around.divisionCode())) {
                throw new NotFound();
            }
            var id = ids.next();
            var record = CareRecord.logged(
                    id, CareRecordOrigin.MIGRATION, around, row.record(), bodies.seal(id, row.record()), now);
            fresh.add(record);
            stored.add(CareRecordMapper.NewRow.of(record, row.idempotencyKey(), hash));
            posts.put(
                    key,
                    new CareRecordMapper.FirstPost(id, record.version(), row.cadreId(), row.idempotencyKey(), hash));
            return new TakenOver(id, record.version());
        }

        private void refuse(int number, Refusal refusal) {
            var place = "[" + number + "]";
            if (refusal.errors().isEmpty()) {
                wrong.add(new FieldProblem(
                        place, refusal.code(), problems.of(refusal).detail()));
            }
            refusal.errors()
                    .forEach(error -> wrong.add(new FieldProblem(
                            place + ".record." + error.field(), error.code(), error.message(), error.args())));
        }

        void store() {
            if (!wrong.isEmpty()) {
                throw new RecordsRefused(wrong);
            }
            if (!fresh.isEmpty()) {
                records.insertAll(stored);
                records.insertFirstVersions(
                        fresh.stream().map(CareRecord::id).toList(),
                        Callers.current().subject());
                outbox.append(fresh.stream().map(CareRecord::changed).toList());
                audit.append(AuditNote.of(SettingEvent.RECORDS_TAKEN_OVER).saying("records=" + fresh.size()));
            }
        }
    }

    /** As the database compares them: without regard to case. */
    private record Key(long cadreId, String text) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byCadre = Long.compare(cadreId, other.cadreId);
            return byCadre == 0 ? String.CASE_INSENSITIVE_ORDER.compare(text, other.text) : byCadre;
        }
    }
}
