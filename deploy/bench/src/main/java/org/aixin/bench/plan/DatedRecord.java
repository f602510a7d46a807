package org.aixin.bench.plan;

/**
 * A record with what its sending needs.
 *
 * @param key the same at every build, so that a load that broke off can be repeated
 */
public record DatedRecord(long cadreId, String key, DemoRecord record) {

    /** How many of the household it is about. */
    int people() {
        return record.recipientIds().size();
    }
}
