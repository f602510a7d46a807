package org.aixin.stats.booking;

import org.aixin.contracts.RecipientCategory;

/** A difference to one row of the target sums. */
record TargetRow(String node, int year, RecipientCategory category, TargetSums moved) {}
