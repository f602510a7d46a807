package org.aixin.policy.handbook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.policy.handbook.PolicyContent.BenefitItem;
import org.aixin.policy.handbook.PolicyContent.LegalBasis;
import org.aixin.policy.handbook.PolicyContent.Source;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the first or the next edition of an entry. What follows {@code from} may be left out.
 *
 * @param id of the entry, left out: made here
 * @param code the entry's number in the handbook, {@code P01}; the same for all its editions
 * @param category one of the seventeen of the collected policies
 * @param classes whom it is for
 * @param from the first day on which the edition holds; may lie ahead
 * @param inferredFields what nobody has confirmed yet: {@code howToApply}, {@code benefitItems[0]}
 */
record PublishPolicy(
        @Nullable @Positive Long id,
        // Without small letters: the database would take p01 for P01.
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Z0-9._-]*")
        String code,

        @NotNull @Pattern(regexp = CATEGORIES, message = "{field.unknown-category}")
        String category,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String summary,
        @NotEmpty Set<@NotNull RecipientCategory> classes,
        @NotNull LocalDate from,
        @Nullable @Size(max = 100) String regionScope,
        @Nullable @Size(max = 100) String dataAsOf,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 1000) String> eligibility,
        @Nullable @Size(max = 2000) String benefit,
        @Nullable @Size(max = 50) List<@NotNull @Valid BenefitItem> benefitItems,
        @Nullable @Size(max = 200) String responsibleDepartment,
        @Nullable @Size(max = 200) String approvalAuthority,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 1000) String> howToApply,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 500) String> requiredMaterials,
        @Nullable @Size(max = 30) List<@NotNull @Valid LegalBasis> legalBasis,
        @Nullable @Size(max = 50) List<@NotNull @Valid Source> sources,

        @Nullable @Size(max = 30)
        List<@NotNull @Pattern(regexp = FIELDS, message = "{field.unknown-part}") String> inferredFields,

        @Nullable @Size(max = 2000) String note) {

    private static final String CATEGORIES = """
            basic_living|care_service|disability|child_welfare|education|temporary_aid|medical|price_subsidy|housing|\
            home_adaptation|employment|pension|funeral|rights|monitoring|elderly|charity""";

    /** A mark on a field that is not there would not reach the reader. */
    private static final String FIELDS = """
            (title|summary|classes|regionScope|dataAsOf|eligibility|benefit|benefitItems|responsibleDepartment|\
            approvalAuthority|howToApply|requiredMaterials|legalBasis|sources|note)(\\[\\d{1,2}])?""";

    PolicyContent content() {
        return new PolicyContent(
                title,
                summary,
                classes,
                regionScope,
                dataAsOf,
                listed(eligibility),
                benefit,
                listed(benefitItems),
                responsibleDepartment,
                approvalAuthority,
                listed(howToApply),
                listed(requiredMaterials),
                listed(legalBasis),
                listed(sources),
                listed(inferredFields),
                note);
    }

    private static <T> List<T> listed(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
