package org.aixin.stats.targets;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many contacts and visits of which pairings a batch adds or takes back. */
public class Deeds {

    private final SortedMap<PairingInYear, Done> done = new TreeMap<>();

    static final Done NOTHING = new Done(0, 0);

    record Done(long contacts, long visits) {}

    public void add(long pairingId, int year, long contacts, long visits) {
        done.merge(
                new PairingInYear(pairingId, year),
                new Done(contacts, visits),
                (one, other) -> new Done(one.contacts + other.contacts, one.visits + other.visits));
    }

    SortedMap<PairingInYear, Done> moved() {
        var moved = new TreeMap<>(done);
        moved.values().removeIf(both -> both.contacts == 0 && both.visits == 0);
        return moved;
    }
}
