package org.aixin.stats.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.stats.external.ExternalStatView;
import org.springframework.stereotype.Component;

/** The words around the numbers. */
@Component
class Wording {

    private static final String AUTONOMOUS_PREFECTURE = "州";
    private static final String CITY = "市";
    private static final String DISTRICT = "区";

    private final Sentences sentences;

    Wording(Sentences sentences) {
        this.sentences = sentences;
    }

    /** {@code 2023年12月31日}. */
    String day(LocalDate day) {
        return sentences
                .begin("day")
                .with("year", Integer.toString(day.getYear()))
                .with("month", Integer.toString(day.getMonthValue()))
                .with("day", Integer.toString(day.getDayOfMonth()))
                .end()
                .text();
    }

    /** {@code 2023年12月底} for the last day of a month. */
    String dayOrMonthEnd(LocalDate day) {
        if (!day.equals(YearMonth.from(day).atEndOfMonth())) {
            return day(day);
        }
        return sentences
                .begin("month-end")
                .with("year", Integer.toString(day.getYear()))
                .with("month", Integer.toString(day.getMonthValue()))
                .end()
                .text();
    }

    /** {@code 省、州、县}: the levels of which there are cadres. */
    String levels(Collection<CadreLevel> levels, String prefecture) {
        return Arrays.stream(CadreLevel.values())
                .filter(levels::contains)
                .map(level -> word("level." + nameOf(level, prefecture)))
                .collect(Collectors.joining(word("levels.between")));
    }

    private static String nameOf(CadreLevel level, String prefecture) {
        return level == CadreLevel.PREFECTURE && prefecture.endsWith(AUTONOMOUS_PREFECTURE)
                ? "AUTONOMOUS_PREFECTURE"
                : level.name();
    }

    /** {@code 全县}. */
    String whole(DivisionNode division) {
        if (division.level() == DivisionLevel.PROVINCE) {
            return word("whole.PROVINCE");
        }
        if (division.name().endsWith(DISTRICT)) {
            return word("whole.DISTRICT");
        }
        return word(division.name().endsWith(CITY) ? "whole.CITY" : "whole.COUNTY");
    }

    String footnote(String name, Metric metric, String meaning) {
        return sentences
                .begin("footnote")
                .with("name", name)
                .with("unit", metric.printedUnit())
                .with("text", meaning)
                .end()
                .text();
    }

    String footnote(ExternalStatView external) {
        return sentences
                .begin("footnote.external")
                .with("source", external.source())
                .with("day", day(external.asOf()))
                .with("note", external.note())
                .end()
                .text();
    }

    private String word(String key) {
        return sentences.begin(key).end().text();
    }
}
