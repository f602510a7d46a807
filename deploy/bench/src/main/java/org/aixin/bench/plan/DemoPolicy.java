package org.aixin.bench.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the handbook with its first edition, in the shape of policy-service's command.
 *
 * @param code the entry's number in the handbook, {@code P01}
 * @param category the finer category of the source, {@code basic_living}
 * @param classes whom it is for
 * @param inferredFields what nobody has confirmed yet
 */
public record DemoPolicy(
        long id,
        String code,
        String category,
        String title,
        String summary,
        Set<RecipientCategory> classes,
        LocalDate from,
        String regionScope,
        String dataAsOf,
        List<String> eligibility,
        String benefit,
        List<BenefitItem> benefitItems,
        String responsibleDepartment,
        String approvalAuthority,
        List<String> howToApply,
        List<String> requiredMaterials,
        List<LegalBasis> legalBasis,
        List<Source> sources,
        List<String> inferredFields,
        @Nullable String note) {

    /** @param source the key of one of the sources */
    public record BenefitItem(String name, BigDecimal amount, String unit, String scope, String year, String source) {}

    /** @param status how sure title and number are */
    public record LegalBasis(String title, @Nullable String number, String status) {}

    public record Source(String key, String title, @Nullable String url) {}
}
