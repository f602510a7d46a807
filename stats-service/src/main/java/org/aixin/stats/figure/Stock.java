package org.aixin.stats.figure;

import java.util.Map;
import org.aixin.contracts.RecipientCategory;

/**
 * Who and what stands under a node on a day. Does not add up over nodes, nor over categories but for recipients.
 *
 * @param cadres with an active pairing to somebody in the totals
 * @param households with an active recipient in the totals
 */
public record Stock(long cadres, long households, Map<RecipientCategory, Heads> byCategory) {

    static final Stock NONE = new Stock(0, 0, Map.of());

    /** Of one category. */
    public record Heads(long recipients, long households, long cadres) {

        static final Heads NONE = new Heads(0, 0, 0);
    }

    public Heads of(RecipientCategory category) {
        return byCategory.getOrDefault(category, Heads.NONE);
    }
}
