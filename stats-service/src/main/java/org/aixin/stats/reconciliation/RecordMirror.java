package org.aixin.stats.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.Origin;
import org.aixin.persistence.states.StateKeys;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.counting.RecordBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records as they were booked: versions of the generation that is read, contents of all that may be. */
@Component
class RecordMirror implements Mirror<CareRecordChanged> {

    private final RecordBook records;
    private final Generations generations;

    RecordMirror(RecordBook records, Generations generations) {
        this.records = records;
        this.generations = generations;
    }

    @Override
    public Origin<CareRecordChanged> origin() {
        return RecordBook.ORIGIN;
    }

    @Override
    public List<Digest> digests() {
        return records.digests(generations.active());
    }

    @Override
    public Map<String, Long> versions(int bucket) {
        return records.versions(generations.active(), bucket);
    }

    @Override
    public Map<String, Long> versions(Collection<String> keys) {
        return records.versions(generations.active(), StateKeys.ids(keys));
    }

    @Override
    public Compared<CareRecordChanged> compare(
            List<CareRecordChanged> states, @Nullable String after, @Nullable String upTo) {
        var behind = new LinkedHashSet<String>();
        var altered = new LinkedHashMap<Long, CareRecordChanged>();
        for (int gen : generations.complete()) {
            var compared = records.compare(
                    gen,
                    states,
                    after == null ? 0 : Long.parseLong(after),
                    upTo == null ? Long.MAX_VALUE : Long.parseLong(upTo));
            behind.addAll(compared.behind());
            compared.altered().forEach(state -> altered.put(state.id(), state));
        }
        return new Compared<>(List.copyOf(behind), new ArrayList<>(altered.values()));
    }

    @Override
    public void restore(List<CareRecordChanged> states) {
        records.restore(states);
    }

    @Override
    public boolean takeOut(Collection<String> keys) {
        records.takeOut(StateKeys.ids(keys));
        return true;
    }
}
