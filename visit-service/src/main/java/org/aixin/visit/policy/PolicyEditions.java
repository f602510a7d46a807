package org.aixin.visit.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows which edition of a policy was published on a day. */
@Component
public class PolicyEditions {

    private final PolicyEditionMapper editions;

    PolicyEditions(PolicyEditionMapper editions) {
        this.editions = editions;
    }

    /** All editions of these policies. */
    public Known of(Collection<Long> policyIds) {
        return new Known(
                policyIds.isEmpty()
                        ? Map.of()
                        : editions.of(policyIds).stream().collect(Collectors.groupingBy(PolicyEditionRow::policyId)));
    }

    /** The editions of some policies, by number. */
    public static final class Known {

        private final Map<Long, List<PolicyEditionRow>> byPolicy;

        private Known(Map<Long, List<PolicyEditionRow>> byPolicy) {
            this.byPolicy = byPolicy;
        }

        /** The edition in force on that day; empty when there was none. */
        public OptionalInt publishedOn(long policyId, LocalDate day) {
            return of(policyId)
                    .filter(edition -> edition.holdsOn(day))
                    .mapToInt(PolicyEditionRow::number)
                    .max();
        }

        /** The edition of that number, whenever it was in force; empty when there never was one. */
        public OptionalInt edition(long policyId, int number) {
            return of(policyId)
                    .mapToInt(PolicyEditionRow::number)
                    .filter(each -> each == number)
                    .findAny();
        }

        private Stream<PolicyEditionRow> of(long policyId) {
            return byPolicy.getOrDefault(policyId, List.of()).stream();
        }
    }
}
