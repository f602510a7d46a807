package org.aixin.policy.handbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.policy.search.SearchField;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says. What older editions do not tell is empty in them.
 *
 * @param classes whom it is for, in reporting order
 * @param regionScope where the amounts hold
 * @param dataAsOf of when the amounts are
 * @param howToApply step by step
 * @param inferredFields which of these fields nobody has confirmed yet, an item of a list as {@code benefitItems[0]}
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

    static final String FOUND = "found";

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
     * What the department in charge has yet to confirm (待核定): what was inferred, and every legal basis whose title and
     * number were not both found.
     */
    List<String> unconfirmed() {
        var all = new TreeSet<>(inferredFields);
        for (var i = 0; i < legalBasis.size(); i++) {
            if (!FOUND.equals(legalBasis.get(i).status())) {
                all.add("legalBasis[" + i + "]");
            }
        }
        return List.copyOf(all);
    }

    /** What is searched, in the order in which it is read. */
    Map<SearchField, List<String>> searchTexts() {
        var texts = new EnumMap<SearchField, List<String>>(SearchField.class);
        texts.put(SearchField.TITLE, List.of(title));
        texts.put(SearchField.SUMMARY, List.of(summary));
        texts.put(SearchField.ELIGIBILITY, eligibility);
        texts.put(
                SearchField.BENEFIT,
                Stream.concat(Stream.ofNullable(benefit), benefitItems.stream().map(BenefitItem::name))
                        .toList());
        texts.put(SearchField.MATERIALS, requiredMaterials);
        texts.put(
                SearchField.DEPARTMENT,
                Stream.of(responsibleDepartment, approvalAuthority)
                        .filter(Objects::nonNull)
                        .toList());
        return texts;
    }

    /** What the field is called in an answer. */
    static String name(SearchField field) {
        return switch (field) {
            case TITLE -> "title";
            case SUMMARY -> "summary";
            case ELIGIBILITY -> "eligibility";
            case BENEFIT -> "benefit";
            case MATERIALS -> "requiredMaterials";
            case DEPARTMENT -> "responsibleDepartment";
        };
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
            @NotBlank @Size(max = 100) String scope,
            @NotBlank @Size(max = 20) String year,
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
     * @param status how sure title and number are: {@value #FOUND}, or what is missing
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
