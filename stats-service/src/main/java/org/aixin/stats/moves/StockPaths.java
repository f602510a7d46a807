package org.aixin.stats.moves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.targets.RuleVersion;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Paths;
import org.springframework.stereotype.Component;

/** Finds the divisions whose stock figures, on the days for which they are told, include somebody or something. */
@Component
class StockPaths {

    private final RecipientPlaceMapper places;
    private final Paths paths;
    private final Clock clock;

    StockPaths(RecipientPlaceMapper places, Paths paths, Clock clock) {
        this.places = places;
        this.paths = paths;
        this.clock = clock;
    }

    Set<Path> ofRecipients(Collection<Long> recipientIds) {
        var spans = places.spansOf(recipientIds);
        var routes = paths.from(
                spans.stream().map(RecipientPlace::divisionCode).distinct().toList(), List.of());
        var found = new HashSet<Path>();
        for (var day : days()) {
            for (var span : spans) {
                if (span.holdsOn(day)) {
                    found.add(routes.on(day, span.divisionCode(), null).division());
                }
            }
        }
        return found;
    }

    Set<Path> aboveDivisions(Collection<String> codes) {
        var routes = paths.from(codes, List.of());
        var found = new HashSet<Path>();
        for (var day : days()) {
            codes.forEach(code -> found.add(routes.on(day, code, null).division()));
        }
        return found;
    }

    private List<LocalDate> days() {
        var today = BusinessDays.today(clock);
        return RuleVersion.years(today)
                .mapToObj(year -> RuleVersion.lastDay(year, today))
                .toList();
    }
}
