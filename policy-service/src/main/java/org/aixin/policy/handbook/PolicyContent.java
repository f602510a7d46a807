package org.aixin.policy.handbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says. What older editions do not tell is empty in them.
 *
 * @param classes whom it is for, in reporting order
 * @param regionScope where the amounts hold
 * @param dataAsOf of when the amounts are
 * @param howToApply step by step
 * @param inferredFields which of the fields nobody has confirmed yet
 */
record PolicyContent(
        String title,
        String summary,
        Set<RecipientCategory> classes,
        @Nullable String regionScope,
        @Nullable String dataAsOf,
        List<String> eligibility,
        @Nullable String benefit,
        List<BenefitItem> benefitItems,
        @Nullable String responsibleDepartment,
        @Nullable String approvalAuthority,
        List<String> howToApply,
        List<String> requiredMaterials,
        List<LegalBasis> legalBasis,
        List<Source> sources,
        List<String> inferredFields,
        @Nullable String note) {

    PolicyContent {
        classes = new TreeSet<>(classes);
        eligibility = orNone(eligibility);
        benefitItems = orNone(benefitItems);
        howToApply = orNone(howToApply);
        requiredMaterials = orNone(requiredMaterials);
        legalBasis = orNone(legalBasis);
        sources = orNone(sources);
        inferredFields = orNone(inferredFields);
    }

    /**
     * An amount with its region and time, without which no amount is told.
     *
     * @param unit such as 元/人·月
     * @param year as printed: 2021, 年份不详
     * @param source the key of one of the sources
     */
    record BenefitItem(
            @NotBlank @Size(max = 200) String name,
            @NotNull BigDecimal amount,
            @NotBlank @Size(max = 50) String unit,
            @Nullable @Size(max = 100) String scope,
            @Nullable @Size(max = 20) String year,
            @Nullable @Size(max = 20) String source) {

        BenefitItem {
            amount = plain(amount);
        }

        /** 600.50 and 600.5 are the same amount, and some databases keep only one of them in JSON. */
        @SuppressWarnings("NullAway") // what is missing is told by the constraint
        private static BigDecimal plain(@Nullable BigDecimal amount) {
            if (amount == null) {
                return null;
            }
            var stripped = amount.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /**
     * @param number such as 国办发〔2019〕5号
     * @param status how sure title and number are
     */
    record LegalBasis(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 100) String number,
            @Nullable @Size(max = 50) String status) {}

    record Source(
            @NotBlank @Size(max = 20) String key,
            @Nullable @Size(max = 20) String type,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 500) String url) {}

    private static <T> List<T> orNone(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
