package org.aixin.policy.handbook;

/** An entry without its editions, as it stands in its table. */
record PolicyRow(long id, String code, String category, long version) {}
