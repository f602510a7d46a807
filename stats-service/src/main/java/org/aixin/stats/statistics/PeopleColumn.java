package org.aixin.stats.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.figure.Stock;
import org.jspecify.annotations.Nullable;

/**
 * One of the figures of people that every place has.
 *
 * @param category null for all in the totals
 */
record PeopleColumn(Who who, @Nullable RecipientCategory category) {

    enum Who {
        RECIPIENTS,
        HOUSEHOLDS,
        CADRES
    }

    static final List<PeopleColumn> ALL = Arrays.stream(Who.values())
            .flatMap(who -> withParts(who).stream())
            .collect(Collectors.toUnmodifiableList());

    private static List<PeopleColumn> withParts(Who who) {
        var columns = new ArrayList<PeopleColumn>();
        columns.add(new PeopleColumn(who, null));
        Arrays.stream(RecipientCategory.values())
                .map(category -> new PeopleColumn(who, category))
                .forEach(columns::add);
        return columns;
    }

    /** The figures that this one is the sum of, or nearly so; none for a part. */
    List<PeopleColumn> parts() {
        return category != null
                ? List.of()
                : Arrays.stream(RecipientCategory.values())
                        .filter(RecipientCategory::inTotals)
                        .map(part -> new PeopleColumn(who, part))
                        .toList();
    }

    long of(Stock stock) {
        if (category != null) {
            var heads = stock.of(category);
            return switch (who) {
                case RECIPIENTS -> heads.recipients();
                case HOUSEHOLDS -> heads.households();
                case CADRES -> heads.cadres();
            };
        }
        return switch (who) {
            case RECIPIENTS ->
                parts().stream().mapToLong(part -> part.of(stock)).sum();
            case HOUSEHOLDS -> stock.households();
            case CADRES -> stock.cadres();
        };
    }
}
