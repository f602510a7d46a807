package org.aixin.registry.movement;

import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * One row of a summary: {@code after = before + added - exited + arrived - departed}.
 *
 * @param category null for all that stand in the totals
 * @param before people on the eve of the period
 * @param added 新增, first entries and re-entries; who comes twice counts twice
 * @param exited 退出
 * @param arrived from another township, from another category, or counted again after a pause
 * @param departed to another township, to another category, or not counted for a pause
 * @param changed 变更, each at the place and in the category that holds from then on
 * @param after people on the last day of the period
 */
public record MovementLine(
        @Nullable RecipientCategory category,
        int before,
        int added,
        int exited,
        int arrived,
        int departed,
        int changed,
        int after) {}
