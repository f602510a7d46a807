package org.aixin.stats.counting;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.counting.CountedRecordMapper.Booked;
import org.aixin.stats.tree.Paths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves records to where the trees have them now, when spans came late or were corrected. The caller holds the latch of
 * paths, so nobody books meanwhile.
 */
@Component
public class Rebooking {

    private static final int LEAVES = 200;
    private static final int ROWS = 500;

    private final CountedRecordMapper records;
    private final Paths paths;

    Rebooking(CountedRecordMapper records, Paths paths) {
        this.records = records;
        this.paths = paths;
    }

    /** @param codes every division below which the tree changed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofDivisions(int gen, Collection<String> codes, Difference difference) {
        inChunks(codes, LEAVES, leaves -> rebook(gen, records.inDivisions(gen, leaves), difference));
    }

    /** @param unitIds every unit below which one of the trees changed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofUnits(int gen, Collection<Long> unitIds, Difference difference) {
        inChunks(unitIds, LEAVES, leaves -> rebook(gen, records.inUnits(gen, leaves), difference));
    }

    private void rebook(int gen, List<Booked> candidates, Difference difference) {
        var routes = paths.from(
                candidates.stream().map(Booked::divisionCode).distinct().toList(),
                candidates.stream().map(Booked::unitId).distinct().toList());
        var astray = candidates.stream()
                .filter(booked ->
                        !booked.places().equals(routes.on(booked.occurredOn(), booked.divisionCode(), booked.unitId())))
                .map(Booked::id)
                .sorted()
                .toList();
        inChunks(astray, ROWS, ids -> {
            var moved = records.lock(gen, ids).stream()
                    .map(old -> {
                        var now = old.at(routes.on(old.occurredOn(), old.divisionCode(), old.unitId()));
                        old.takeFrom(difference);
                        now.addTo(difference);
                        return now;
                    })
                    .toList();
            records.put(gen, moved);
        });
    }

    private static <K> void inChunks(Collection<K> keys, int size, Consumer<List<K>> work) {
        var all = List.copyOf(keys);
        for (var i = 0; i < all.size(); i += size) {
            work.accept(all.subList(i, Math.min(all.size(), i + size)));
        }
    }
}
