package org.aixin.registry.recipient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different from that day on; whatever is left out stays as it is.
 *
 * @param householdId the person moves there, and to its division unless another is said
 * @param exitReason goes with status EXITED and with no other
 */
public record ChangeRecipient(
        @NotNull LocalDate from,
        @Nullable Long householdId,
        @Nullable String divisionCode,
        @Nullable RecipientCategory category,
        @Nullable @Size(max = 5) List<@NotNull RecipientCategory> tags,
        @Nullable RecipientStatus status,
        @Nullable ExitReason exitReason) {

    /** Whether everything stays as it is. */
    boolean saysNothing() {
        return householdId == null && divisionCode == null && category == null && tags == null && status == null;
    }
}
