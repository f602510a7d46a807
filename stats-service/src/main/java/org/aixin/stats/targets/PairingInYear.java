package org.aixin.stats.targets;

import java.util.Comparator;

/** Names one row of a pairing's years; rows are locked in this order. */
record PairingInYear(long pairingId, int year) implements Comparable<PairingInYear> {

    private static final Comparator<PairingInYear> ORDER =
            Comparator.comparingLong(PairingInYear::pairingId).thenComparingInt(PairingInYear::year);

    @Override
    public int compareTo(PairingInYear other) {
        return ORDER.compare(this, other);
    }
}
