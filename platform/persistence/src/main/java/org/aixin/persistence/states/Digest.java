package org.aixin.persistence.states;

/**
 * A bucket of aggregates in four numbers; two sides agree on a bucket when all are equal.
 *
 * @param bucket {@code crc32(key) % 64}
 * @param versions sum of the versions
 * @param checksum xor over {@code crc32(key:version)}
 */
public record Digest(int bucket, long count, long versions, long checksum) {}
