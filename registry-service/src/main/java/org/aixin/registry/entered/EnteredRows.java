package org.aixin.registry.entered;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.ids.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts rows as they are entered: what the registers tell, in the transaction in which they store them. */
@Component
public class EnteredRows {

    private static final int TOWNSHIP = 9;

    private final EnteredMapper rows;
    private final Ids ids;
    private final Clock clock;

    EnteredRows(EnteredMapper rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param places the division of every single row */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(EnteredKind kind, Stream<String> places) {
        var by = Callers.current().subject();
        var today = BusinessDays.today(clock);
        var batches = places.collect(groupingBy(EnteredRows::office, TreeMap::new, counting())).entrySet().stream()
                .map(place -> new EnteredMapper.Batch(
                        ids.next(),
                        kind,
                        place.getKey(),
                        today,
                        by,
                        place.getValue().intValue()))
                .toList();
        if (!batches.isEmpty()) {
            rows.insert(batches);
        }
    }

    /** The township's, of what lies in it. */
    private static String office(String place) {
        return place.length() > TOWNSHIP ? place.substring(0, TOWNSHIP) : place;
    }
}
