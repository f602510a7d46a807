package org.aixin.persistence.crypto;

/** A row of the key table. State is {@code WRITING} for the newest key of a table, {@code READING} for the older ones. */
record DataKey(String tableName, int kid, String provider, Sealed wrappedKey) {}
