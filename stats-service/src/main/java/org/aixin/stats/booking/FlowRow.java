package org.aixin.stats.booking;

import org.aixin.contracts.RecipientCategory;

/** A difference to one row of the flow counters. */
record FlowRow(String node, int month, RecipientCategory category, Metrics moved) {}
