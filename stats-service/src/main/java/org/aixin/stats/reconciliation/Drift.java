package org.aixin.stats.reconciliation;

/**
 * Something that is not what it should be. Names no person.
 *
 * @param where the key, cell or copy
 * @param expected what the layer before says
 * @param found what stood there
 * @param healed whether it has been put right
 */
public record Drift(Layer layer, String where, String expected, String found, boolean healed) {

    /** What is compared, each with the one before it. */
    public enum Layer {
        /** The owners' states with the rows of their projections. */
        STATE,
        /** Those rows with what each pairing did and owes. */
        PAIRING,
        /** Those rows with the flow counters. */
        COUNTER,
        /** The pairings' years with the sums of targets. */
        TARGET,
        /** MySQL's figures with their copies in Redis. */
        COPY
    }

    Drift putRight() {
        return new Drift(layer, where, expected, found, true);
    }
}
