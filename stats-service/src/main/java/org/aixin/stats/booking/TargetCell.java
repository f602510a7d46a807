package org.aixin.stats.booking;

import org.aixin.contracts.RecipientCategory;

/** One cell of the target sums of a tree. */
public record TargetCell(String node, int year, RecipientCategory category) {}
