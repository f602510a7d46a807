package org.aixin.bench.plan;

/**
 * A record with what its sending needs.
 *
 * @param key the same at every build, so that a load that broke off can be repeated
 * @param people how many of the household it is about
 */
public record DatedRecord(long cadreId, String key, int people, DemoRecord record) {}
