package org.aixin.bench.load;

import java.time.LocalDate;
import java.util.Set;
import org.aixin.bench.plan.DemoPolicy;
import org.aixin.contracts.RecipientCategory;

/** An entry of the handbook, in the shape of policy-service's command. */
record PolicyCommand(
        long id,
        String code,
        String category,
        String title,
        String summary,
        Set<RecipientCategory> classes,
        LocalDate from) {

    static PolicyCommand of(DemoPolicy policy) {
        return new PolicyCommand(
                policy.id(),
                policy.code(),
                policy.category(),
                policy.title(),
                policy.summary(),
                policy.classes(),
                policy.from());
    }
}
