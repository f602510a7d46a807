package org.aixin.visit.carerecord;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.kernel.problem.Refusal;
import org.aixin.visit.carerecord.CareRecordLog.Logged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Logs what a cadre's phone kept: all in one transaction, with as many statements as for a single record. */
@Service
class KeptCareRecords {

    private final CareRecordMapper records;
    private final CareRecordBody bodies;
    private final CircumstancesFinder circumstances;
    private final CareRecordStore store;
    private final TransactionTemplate transaction;

    KeptCareRecords(
            CareRecordMapper records,
            CareRecordBody bodies,
            CircumstancesFinder circumstances,
            CareRecordStore store,
            TransactionTemplate transaction) {
        this.records = records;
        this.bodies = bodies;
        this.circumstances = circumstances;
        this.store = store;
        this.transaction = transaction;
    }

    record Kept(String key, LogCareRecord entry) {}

    /** What became of one: it is stored, or refused. */
    record Tried(@Nullable Logged logged, @Nullable Refusal refusal) {}

    /**
     * For each, in order, what {@link CareRecordLog#log} would have returned or thrown.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses one of them, as it does with a key that
     *     comes from elsewhere at the same time; none is stored then
     */
    List<Tried> log(long cadreId, List<Kept> kept) {
        return transaction.execute(status -> {
            var pass = new Pass(cadreId, kept);
            var tried = kept.stream().map(pass::tried).toList();
            store.add(pass.chunk);
            return tried;
        });
    }

    /** One time through what was kept: what is known around it, and what it becomes. */
    private final class Pass {

        private final long cadreId;
        private final Surroundings surroundings;
        private final CareRecordChunk chunk;
        private final Map<Long, CareRecordView> views = new HashMap<>();

        Pass(long cadreId, List<Kept> kept) {
            this.cadreId = cadreId;
            this.surroundings =
                    circumstances.around(kept.stream().map(Kept::entry).toList(), List.of(cadreId));
            var earlier = records.byKeys(cadreId, kept.stream().map(Kept::key).toList());
            this.chunk = new CareRecordChunk(earlier);
            if (!earlier.isEmpty()) {
                var ids = earlier.stream().map(CareRecordMapper.FirstPost::id).toList();
                records.firstVersions(ids)
                        .forEach(first -> views.put(first.id(), CareRecordView.of(first, bodies.open(first))));
            }
        }

        Tried tried(Kept kept) {
            try {
                return new Tried(logged(kept), null);
            } catch (Refusal refusal) {
                return new Tried(null, refusal);
            }
        }

        private Logged logged(Kept kept) {
            var entry = kept.entry();
            var hash = bodies.hash(entry);
            var earlier = chunk.earlier(cadreId, kept.key(), hash);
            if (earlier != null) {
                return new Logged(requireNonNull(views.get(earlier.id())), true);
            }
            var record = store.draft(CareRecordOrigin.APP, surroundings.of(cadreId, entry), entry);
            var view = CareRecordView.of(record, entry);
            chunk.add(record, kept.key(), hash);
            views.put(record.id(), view);
            return new Logged(view, false);
        }
    }
}
