package org.aixin.stats.figure;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;

/** What flowed in each month, with the version of the node, which was read before. */
record VersionedMonths(long ver, SortedMap<YearMonth, Map<RecipientCategory, Metrics>> months) {}
