package org.aixin.persistence.crypto;

/** A key as it stands in the key table, wrapped. */
record DataKey(String tableName, int kid, String provider, Sealed wrappedKey) {}
