package org.aixin.stats.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.stats.external.ExternalStatView;
import org.jspecify.annotations.Nullable;

/**
 * A summary.
 *
 * @param ruleVersion the rules behind the rates
 * @param external what others published of the same year, whether a sentence repeats it or not
 */
record ReportView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DivisionName division,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitName unit,
        LocalDate asOf,
        Instant generatedAt,
        String ruleVersion,
        List<Paragraph> paragraphs,
        List<Footnote> footnotes,
        List<ExternalStatView> external) {

    record DivisionName(String code, String name, String level) {}

    record UnitName(long id, String name, String type) {}

    /** @param id of the published sentence whose form it has */
    record Paragraph(String id, String text, List<Figure> numbers) {}

    /**
     * A number in a sentence.
     *
     * @param text as printed, with its unit
     * @param value exact, money in fen, shares as fractions; null where nothing can be told
     * @param unit of the value
     * @param definitionId of the definition that names it
     * @param from the first day that counts; null for what stands on the report's day
     * @param external whether somebody else published it
     * @param start in the paragraph's text, in UTF-16 units
     * @param end behind the last character
     * @param footnote its mark
     */
    record Figure(
            String text,
            @Nullable BigDecimal value,
            String metric,
            String unit,
            String definitionId,
            String definition,
            @Nullable LocalDate from,
            boolean external,
            int start,
            int end,
            int footnote) {}

    /** @param definitionId null for what others published */
    record Footnote(int mark, @Nullable String definitionId, String text) {}
}
