package org.aixin.stats.booking;

import org.aixin.contracts.RecipientCategory;

/**
 * One cell of the flow counters of a tree.
 *
 * @param month {@code yyyymm} in Asia/Shanghai
 */
public record FlowCell(String node, int month, RecipientCategory category) {}
