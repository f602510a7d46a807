package org.aixin.stats.report;

/** What the cadres of one unit did, for people in the totals. */
record Deeds(long contacts, long visits, long policyPersons, long resolved, long goodDeeds, long aidFen) {}
