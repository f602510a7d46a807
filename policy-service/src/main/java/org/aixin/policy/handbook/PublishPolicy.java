package org.aixin.policy.handbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the first or the next edition of an entry.
 *
 * @param id of the entry, left out: made here
 * @param code the entry's number in the handbook, {@code P01}; the same for all its editions
 * @param classes whom it is for
 * @param from the first day on which the edition holds
 */
record PublishPolicy(
        @Nullable Long id,
        @NotBlank @Size(max = 20) String code,
        @NotNull @Pattern(regexp = "[a-z_]{1,30}") String category,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String summary,
        @NotEmpty Set<@NotNull RecipientCategory> classes,
        @NotNull LocalDate from) {

    PolicyContent content() {
        return new PolicyContent(title, summary, classes);
    }
}
