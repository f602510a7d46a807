package org.aixin.registry.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Adds a recipient to a household.
 *
 * @param id made when left out
 * @param tags further categories that hold as well
 * @param disabilityCertificate its number begins with the person's own
 * @param from the first day of care
 */
public record RegisterRecipient(
        @Nullable @Positive Long id,
        @NotNull Long householdId,
        @NotNull Sensitive name,
        @NotNull Sensitive idNumber,
        @Nullable Sensitive phone,
        @NotNull RecipientCategory category,
        @Nullable @Size(max = 5) List<@NotNull RecipientCategory> tags,
        @Nullable Sensitive disabilityCertificate,
        @Nullable @Valid Guardian guardian,
        @Nullable SelfCareGrade selfCareGrade,
        @NotNull LocalDate from) {

    /** Who answers for the person. */
    public record Guardian(
            @NotNull Sensitive name,
            @NotBlank @Size(max = 20) String relation,
            @Nullable Sensitive phone) {}

    /** The primary one and the further ones. */
    List<RecipientCategory> categories() {
        return Stream.concat(Stream.of(category), tags == null ? Stream.empty() : tags.stream())
                .toList();
    }

    /** Everything that was sent, for its fingerprint; what was sent before somebody could say a grade is known by the same one. */
    Sensitive content() {
        var secrets = Stream.of(
                name,
                idNumber,
                phone,
                disabilityCertificate,
                guardian == null ? null : guardian.name(),
                guardian == null ? null : guardian.phone());
        return Sensitive.of(secrets.map(one -> one == null ? "" : one.reveal()).collect(Collectors.joining("|"))
                + this
                + (selfCareGrade == null ? "" : "|" + selfCareGrade));
    }

    /** Does not tell the grade. */
    @Override
    public String toString() {
        return "RegisterRecipient[id=" + id + ", householdId=" + householdId + ", name=" + name + ", idNumber="
                + idNumber + ", phone=" + phone + ", category=" + category + ", tags=" + tags
                + ", disabilityCertificate=" + disabilityCertificate + ", guardian=" + guardian + ", from=" + from
                + "]";
    }
}
