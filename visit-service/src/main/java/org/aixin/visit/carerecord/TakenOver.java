package org.aixin.visit.carerecord;

/** What a row of a take-over became, now or when it was sent before. */
record TakenOver(long id, long version) {}
