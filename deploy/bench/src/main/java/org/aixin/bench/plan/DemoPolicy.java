package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;

/**
 * An entry of the handbook with its first edition, in the shape of policy-service's command.
 *
 * @param code the entry's number in the handbook, {@code P01}
 * @param category the finer category of the source, {@code basic_living}
 * @param classes whom it is for
 */
public record DemoPolicy(
        long id,
        String code,
        String category,
        String title,
        String summary,
        Set<RecipientCategory> classes,
        LocalDate from) {}
