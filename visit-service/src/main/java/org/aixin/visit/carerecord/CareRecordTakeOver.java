package org.aixin.visit.carerecord;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.problem.Refusal;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
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
    private final CareRecordStore store;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    CareRecordTakeOver(
            CareRecordMapper records,
            CareRecordBody bodies,
            CircumstancesFinder circumstances,
            Problems problems,
            Reach reach,
            CareRecordStore store,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.records = records;
        this.bodies = bodies;
        this.circumstances = circumstances;
        this.problems = problems;
        this.reach = reach;
        this.store = store;
        this.audit = audit;
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
        var takeOver = new TakeOver(rows);
        var answer = new ArrayList<TakenOver>();
        for (var number = 0; number < rows.size(); number++) {
            answer.add(takeOver.add(number, rows.get(number)));
        }
        takeOver.store();
        return answer;
    }

    /** The rows of one take-over: what is known around them, and what they become. */
    private final class TakeOver {

        private static final TakenOver REFUSED = new TakenOver(0, 0);

        private final Surroundings surroundings;
        private final CareRecordChunk chunk;
        private final List<FieldProblem> wrong = new ArrayList<>();

        TakeOver(List<MigrateCareRecord> rows) {
            var cadres =
                    rows.stream().map(MigrateCareRecord::cadreId).distinct().toList();
            this.surroundings = circumstances.around(
                    rows.stream().map(MigrateCareRecord::record).toList(), cadres);
            this.chunk = new CareRecordChunk(records.postsOf(cadres));
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
            var earlier = chunk.earlier(row.cadreId(), row.idempotencyKey(), hash);
            if (earlier != null) {
                return new TakenOver(earlier.id(), earlier.version());
            }
            var around = surroundings.of(row.cadreId(), row.record());
            if (!reach.hasUnit(around.unitId(), around.divisionCode())) {
                throw new NotFound();
            }
            var record = store.draft(CareRecordOrigin.MIGRATION, around, row.record());
            chunk.add(record, row.idempotencyKey(), hash);
            return new TakenOver(record.id(), record.version());
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
            if (!chunk.records().isEmpty()) {
                store.add(chunk);
                audit.append(AuditNote.of(SettingEvent.RECORDS_TAKEN_OVER)
                        .saying("records=" + chunk.records().size()));
            }
        }
    }
}
