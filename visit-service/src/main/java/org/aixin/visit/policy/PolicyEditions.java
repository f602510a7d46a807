package org.aixin.visit.policy;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which edition of a policy was published on a day. */
@Component
public class PolicyEditions {

    private final PolicyEditionMapper editions;

    PolicyEditions(PolicyEditionMapper editions) {
        this.editions = editions;
    }

    /** The edition in force on that day; empty when there was none. */
    public OptionalInt publishedOn(long policyId, LocalDate day) {
        return optional(editions.publishedOn(policyId, day));
    }

    /** The edition of that number, whenever it was in force; empty when there never was one. */
    public OptionalInt edition(long policyId, int number) {
        return optional(editions.edition(policyId, number));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
