package org.aixin.registry.batch;

/** What a command answers per row: the aggregate's id (a division's code) and its version now. */
public record Stored(String id, long version) {

    public Stored(long id, long version) {
        this(Long.toString(id), version);
    }
}
