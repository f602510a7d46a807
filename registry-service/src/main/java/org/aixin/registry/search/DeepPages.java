package org.aixin.registry.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.springframework.stereotype.Component;

/**
 * Finds any page of a list in the time that a near one takes. The database reads every row that a page number skips, so
 * for each thousand rows it is remembered where they begin, by filter and grants, and whoever wants page 5 000 begins there.
 *
 * <p>Up to 10 000 rows page and total are counted anew each time. Beyond, both are what they were within the last minute;
 * who reads on by cursor misses nothing meanwhile.
 */
@Component
public class DeepPages {

    /** From how many rows on it is remembered. */
    private static final int NEAR = 10_000;

    private static final int REMEMBERED = 500;

    private final Cache<Key, Milestones> milestones = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Whose list, and which. */
    private record Key(Set<Grant> grants, Object filter) {}

    /**
     * One page.
     *
     * @param filter what chooses the rows, comparable, and with nothing personal in it: it is kept for a minute
     */
    public Found page(Object filter, Wanted wanted, Rows rows) {
        var key = new Key(Set.copyOf(Callers.current().grants()), filter);
        // One more than asked for tells whether there is a next page.
        var places = places(key, wanted, rows);
        var total = wanted.isFirst() && places.size() <= wanted.size() ? places.size() : total(key, rows);
        return Found.of(places, total, false, wanted);
    }

    /** One page of what is not remembered: chosen by what is personal. It is reached by cursor alone. */
    public Found unremembered(Wanted wanted, Rows rows) {
        var places = rows.places(wanted.after(), wanted.size() + 1, wanted.offset());
        var counted = wanted.isFirst() && places.size() <= wanted.size() ? places.size() : rows.count(NEAR + 1);
        return Found.of(places, Math.min(counted, NEAR), counted > NEAR, wanted);
    }

    private List<Place> places(Key key, Wanted wanted, Rows rows) {
        var offset = wanted.offset();
        if (offset < NEAR) {
            return rows.places(wanted.after(), wanted.size() + 1, offset);
        }
        var start = of(key).before(offset, rows);
        return start == null ? List.of() : rows.places(start, wanted.size() + 1, offset % Milestones.STEP);
    }

    private long total(Key key, Rows rows) {
        var known = milestones.getIfPresent(key);
        if (known != null && known.hasTotal()) {
            return known.total(rows);
        }
        var counted = rows.count(NEAR + 1);
        return counted <= NEAR ? counted : of(key).total(rows);
    }

    private Milestones of(Key key) {
        return Objects.requireNonNull(milestones.get(key, any -> new Milestones()));
    }
}
