package org.aixin.pairing.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.RecipientNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the circumstances of pairings in this service's own projections. */
@Component
class CircumstancesFinder {

    private final CircumstancesMapper spans;
    private final Clock clock;

    CircumstancesFinder(CircumstancesMapper spans, Clock clock) {
        this.spans = spans;
        this.clock = clock;
    }

    /** Those among the households that lie where the caller may work. */
    Set<Long> withinScope(Collection<Long> householdIds) {
        return spans.withinScope(householdIds, BusinessDays.today(clock));
    }

    /** Answers for each of the asked pairings how things stood on its first day. */
    Function<PairHousehold, Circumstances> around(Collection<PairHousehold> asked) {
        var cadres = spans.cadres(asked.stream().map(PairHousehold::cadreId).collect(toSet())).stream()
                .collect(groupingBy(CadreNode::cadreId));
        var people = spans.people(asked.stream().map(PairHousehold::householdId).collect(toSet())).stream()
                .collect(groupingBy(RecipientNode::householdId));
        return one -> new Circumstances(
                cadres.getOrDefault(one.cadreId(), List.of()).stream()
                        .filter(span -> holds(span.fromDay(), span.toDay(), one.from()))
                        .findFirst()
                        .orElse(null),
                people.getOrDefault(one.householdId(), List.of()).stream()
                        .filter(span -> holds(span.fromDay(), span.toDay(), one.from()))
                        .toList());
    }

    /** In which household each of these people is in care on that day; who is in none is left out. */
    Map<Long, Long> householdsOf(Collection<Long> recipientIds, LocalDate day) {
        return spans.spansOf(recipientIds).stream()
                .filter(span -> holds(span.fromDay(), span.toDay(), day))
                .collect(toMap(RecipientNode::recipientId, RecipientNode::householdId));
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
