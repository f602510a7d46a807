package org.aixin.stats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.aixin.stats.definition.Definitions;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void everyNumberIsKnownByWhereItStandsWithItsUnit() {
        var phrase = Template.parse("{place}有[{cadres}名]干部、[{people}人]。")
                .fill(
                        Map.of("place", Phrase.words("全县")),
                        Map.of("cadres", Metric.CADRES.of(4928), "people", Metric.RECIPIENTS.of(5718)));

        assertThat(phrase.text()).isEqualTo("全县有4928名干部、5718人。");
        assertThat(phrase.numbers())
                .extracting(printed -> phrase.text().substring(printed.start(), printed.end()))
                .containsExactly("4928名", "5718人");
    }

    @Test
    void aPhraseWithinASentenceKeepsItsNumbers() {
        var inner = Template.parse("，另有[{others}人]").fill(Map.of(), Map.of("others", Metric.RESETTLEMENT.of(16)));

        var phrase = Template.parse("共[{people}人]{more}。")
                .fill(Map.of("more", inner), Map.of("people", Metric.RECIPIENTS.of(5718)));

        assertThat(phrase.text()).isEqualTo("共5718人，另有16人。");
        assertThat(phrase.numbers())
                .extracting(printed -> phrase.text().substring(printed.start(), printed.end()))
                .containsExactly("5718人", "16人");
    }

    @Test
    void whatIsNotKnownIsADash() {
        var phrase = Template.parse("完成率为[{rate,percent}]。")
                .fill(Map.of(), Map.of("rate", Metric.RATE_VOLUME_VISITS.since(LocalDate.EPOCH, (BigDecimal) null)));

        assertThat(phrase.text()).isEqualTo("完成率为—。");
    }

    @Test
    void aSentenceIsNeverWrittenWithAGapNorWithAnythingLeftOver() {
        var template = Template.parse("{day}，[{n}次]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(Map.of(), Map.of("n", Metric.CONTACTS.of(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(Map.of("day", Phrase.words("今天")), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(
                        Map.of("day", Phrase.words("今天"), "place", Phrase.words("这里")),
                        Map.of("n", Metric.CONTACTS.of(1))));
    }

    @Test
    void aFormWithALooseBracketIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("[{n}次"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("{n 次}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("[{a}和{b}次]"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("[{n,roman}次]"));
    }

    @Test
    void everyFormThatIsShippedCanBeRead() {
        assertThat(new Sentences()).isNotNull();
    }

    @Test
    void everyMetricIsDefined() {
        var definitions = new Definitions();

        for (var metric : Metric.values()) {
            assertThat(metric.definitions())
                    .allSatisfy(id -> assertThat(definitions.of(id).text()).isNotEmpty());
        }
    }
}
