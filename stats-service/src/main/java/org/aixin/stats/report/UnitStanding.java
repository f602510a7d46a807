package org.aixin.stats.report;

/**
 * Whom the cadres of some units care for on a day, of those in the totals.
 *
 * @param recipients those who are named in a pairing
 */
record UnitStanding(long cadres, long households, long recipients, long children, long disabled) {}
