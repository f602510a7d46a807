package org.aixin.stats.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.Origin;
import org.aixin.persistence.states.StateVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The records as they were booked, for whoever builds a generation or compares it with the owner's states. */
@Component
public class RecordBook {

    /** Who owns them. */
    public static final Origin<CareRecordChanged> ORIGIN =
            new Origin<>("care-record", "visit-service", CareRecordChanged.TOPIC, CareRecordChanged.class);

    private final CountedRecordMapper records;
    private final Tally tally;

    RecordBook(CountedRecordMapper records, Tally tally) {
        this.records = records;
        this.tally = tally;
    }

    /**
     * Counts states into one generation, as events are counted into all.
     *
     * @param with happens in the same transaction, which may be tried again
     */
    public void count(int gen, List<CareRecordChanged> states, Runnable with) {
        tally.apply(gen, states, with);
    }

    /**
     * How a page of the owner's states stands to what is booked.
     *
     * @param behind keys of which an older version, or none, is booked
     * @param altered states whose version is booked, but not as it should be
     */
    public record Compared(List<String> behind, List<CareRecordChanged> altered) {}

    /**
     * Compares a page of the owner's states, which are all of the ids in the range, with what is booked; in one
     * snapshot.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Compared compare(int gen, List<CareRecordChanged> states, long after, long upTo) {
        var booked = records.between(gen, after, upTo).stream()
                .collect(Collectors.toMap(CountedRecord::id, Function.identity()));
        var expected = tally.booked(states);
        var behind = new ArrayList<String>();
        var altered = new ArrayList<CareRecordChanged>();
        for (var i = 0; i < states.size(); i++) {
            var state = states.get(i);
            var row = booked.get(state.id());
            if (row == null || row.version() < state.version()) {
                behind.add(state.key());
            } else if (row.version() == state.version() && !row.equals(expected.get(i))) {
                altered.add(state);
            }
        }
        return new Compared(behind, altered);
    }

    /** Has rows that were altered written anew; counters stay. */
    public void restore(List<CareRecordChanged> states) {
        tally.restore(states);
    }

    /** Takes out what the owner does not know. */
    public void takeOut(Collection<Long> ids) {
        tally.takeOut(ids);
    }

    public List<Digest> digests(int gen) {
        return records.digests(gen);
    }

    /** The versions booked of one bucket of the digests, by key. */
    public Map<String, Long> versions(int gen, int bucket) {
        return byKey(records.ofBucket(gen, bucket));
    }

    /** The versions booked of these records, by key; nothing for those that are not booked. */
    public Map<String, Long> versions(int gen, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byKey(records.versions(gen, ids));
    }

    private static Map<String, Long> byKey(List<StateVersion> versions) {
        return versions.stream().collect(Collectors.toMap(StateVersion::key, StateVersion::version));
    }
}
