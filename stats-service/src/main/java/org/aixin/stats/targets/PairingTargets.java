package org.aixin.stats.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.tree.Paths;
import org.aixin.stats.tree.Paths.Routes;
import org.aixin.stats.tree.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what pairings owe and did, year by year, and tells the differences to the books. */
@Component
public class PairingTargets {

    private static final int CHUNK = 500;

    private final PairingYearMapper years;
    private final PlacedPairingMapper placings;
    private final Paths paths;
    private final Clock clock;

    PairingTargets(PairingYearMapper years, PlacedPairingMapper placings, Paths paths, Clock clock) {
        this.years = years;
        this.placings = placings;
        this.paths = paths;
        this.clock = clock;
    }

    /** Records were counted or taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(int gen, Deeds deeds, Difference difference) {
        var moved = deeds.moved();
        if (moved.isEmpty()) {
            return;
        }
        years.claim(gen, moved.keySet());
        var changed = new ArrayList<PairingYear>();
        for (var row : years.claimed(gen, moved.keySet())) {
            var done = moved.getOrDefault(new PairingInYear(row.pairingId(), row.year()), Deeds.NOTHING);
            var now = row.done(done.contacts(), done.visits());
            row.takeFrom(difference);
            now.addTo(difference);
            changed.add(now);
        }
        years.put(gen, changed);
    }

    /**
     * Looks anew at what these pairings owe and where they stand. The caller holds the latch of targets.
     *
     * @param pairingIds also of pairings that are not known (any more)
     * @return the pairings that stood otherwise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> rebook(int gen, Collection<Long> pairingIds, Difference difference) {
        var ids = List.copyOf(new TreeSet<>(pairingIds));
        var moved = new TreeSet<Long>();
        for (var i = 0; i < ids.size(); i += CHUNK) {
            moved.addAll(rebookChunk(gen, ids.subList(i, Math.min(ids.size(), i + CHUNK)), difference));
        }
        return moved;
    }

    private Set<Long> rebookChunk(int gen, List<Long> ids, Difference difference) {
        var placed = placed(ids);
        if (!placed.isEmpty()) {
            years.claim(gen, placed.keySet());
        }
        var routes = PlacedPairing.routes(paths, placed.values());
        var changed = new ArrayList<PairingYear>();
        for (var row : years.lockAll(gen, ids)) {
            var now = seen(row, placed.get(new PairingInYear(row.pairingId(), row.year())), routes);
            row.touchStocks(difference);
            now.touchStocks(difference);
            if (!now.equals(row)) {
                row.takeFrom(difference);
                now.addTo(difference);
                changed.add(now);
            }
        }
        if (!changed.isEmpty()) {
            years.put(gen, changed);
        }
        return changed.stream().map(PairingYear::pairingId).collect(Collectors.toSet());
    }

    private SortedMap<PairingInYear, PlacedPairing> placed(List<Long> ids) {
        var today = BusinessDays.today(clock);
        var placed = new TreeMap<PairingInYear, PlacedPairing>();
        RuleVersion.years(today)
                .forEach(year -> placings.placed(ids, LocalDate.ofYearDay(year, 1), RuleVersion.lastDay(year, today))
                        .forEach(pairing -> placed.put(new PairingInYear(pairing.pairingId(), year), pairing)));
        return placed;
    }

    private static PairingYear seen(PairingYear row, @Nullable PlacedPairing pairing, Routes routes) {
        return pairing == null
                ? row.placed(row.category(), Optional.empty(), Places.NOWHERE)
                : row.placed(
                        pairing.category() == null ? row.category() : pairing.category(),
                        pairing.target(row.year()),
                        pairing.places(routes));
    }
}
