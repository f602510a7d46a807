package org.aixin.policy.handbook;

import java.time.LocalDate;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.policy.search.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the handbook; what is null is not asked.
 *
 * @param recipientClass whom the policy is for
 */
record PolicySearch(
        @Nullable SearchWords words,
        @Nullable PolicyCategory category,
        @Nullable RecipientCategory recipientClass,
        @Nullable PolicyStatus status) {

    /** @throws Invalid when more was typed than a search box is for */
    static PolicySearch of(
            @Nullable String q,
            @Nullable PolicyCategory category,
            @Nullable RecipientCategory recipientClass,
            @Nullable PolicyStatus status) {
        var typed = q == null ? "" : q.strip();
        if (typed.length() > SearchWords.LONGEST) {
            throw new Invalid(FieldProblem.of("q", "too-long", SearchWords.LONGEST));
        }
        return new PolicySearch(typed.isEmpty() ? null : SearchWords.of(typed), category, recipientClass, status);
    }

    boolean fits(PolicyEntry entry, LocalDate day) {
        return (category == null || category == PolicyCategory.of(entry.category()))
                && (recipientClass == null || entry.on(day).content().classes().contains(recipientClass))
                && (status == null || status.fits(entry, day));
    }
}
