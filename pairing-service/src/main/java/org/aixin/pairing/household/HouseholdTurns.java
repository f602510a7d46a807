package org.aixin.pairing.household;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.pairing.merger.PersonMergers;
import org.aixin.persistence.projection.ProjectionListener;
import org.springframework.stereotype.Component;

/**
 * Marks paired households to which somebody came, alone or with others, or comes back, and those that somebody left for
 * another one. Who leaves the care stays where they are covered: that is for an office to end.
 */
@Component
class HouseholdTurns implements ProjectionListener<RecipientChanged> {

    private final TurnMapper rows;
    private final PersonMergers mergers;
    private final Clock clock;

    HouseholdTurns(TurnMapper rows, PersonMergers mergers, Clock clock) {
        this.rows = rows;
        this.mergers = mergers;
        this.clock = clock;
    }

    @Override
    public Class<RecipientChanged> type() {
        return RecipientChanged.class;
    }

    @Override
    public void replacing(List<RecipientChanged> events) {
        var today = BusinessDays.today(clock);
        var before = rows.lodged(events.stream().map(RecipientChanged::id).toList(), today).stream()
                .collect(toMap(TurnMapper.Lodged::recipientId, TurnMapper.Lodged::householdId));
        // Who turned out to be somebody else, and back, is followed as that.
        var merged = mergers.among(events.stream().map(RecipientChanged::id).toList());
        // In the order of their ids, so that two consumers meet in one order.
        var touched = new TreeSet<Long>();
        for (var event : events) {
            if (event.mergedInto() != null || merged.contains(event.id())) {
                continue;
            }
            var from = before.get(event.id());
            var to = household(event, today).orElse(null);
            if (to != null && !Objects.equals(from, to)) {
                touched.add(to);
                if (from != null) {
                    touched.add(from);
                }
            }
        }
        if (!touched.isEmpty()) {
            var paired = new TreeSet<>(rows.paired(touched));
            if (!paired.isEmpty()) {
                rows.mark(paired);
            }
        }
    }

    @Override
    public void replaced(List<RecipientChanged> events) {
        // What is to be done about it the job finds out, for a consumer that is refused would stand still.
    }

    private static Optional<Long> household(RecipientChanged event, LocalDate day) {
        return event.spans().stream()
                .filter(span -> span.status() == RecipientStatus.ACTIVE
                        && !day.isBefore(span.from())
                        && (span.to() == null || day.isBefore(span.to())))
                .map(RecipientChanged.Span::householdId)
                .findFirst();
    }
}
