package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;

/**
 * Everything that is told of a node for a period, by category, so that every filter is answered from one copy.
 *
 * @param name of the division or unit
 * @param kind the division's level or the unit's type
 * @param asOf the day of the stock figures
 */
public record Figures(
        String code,
        String name,
        String kind,
        LocalDate asOf,
        Map<RecipientCategory, Metrics> flows,
        Map<RecipientCategory, TargetSums> targets,
        Stock stock) {}
