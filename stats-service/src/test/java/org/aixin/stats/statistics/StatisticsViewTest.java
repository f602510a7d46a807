package org.aixin.stats.statistics;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.figure.Figures;
import org.aixin.stats.figure.Period;
import org.aixin.stats.figure.Stock;
import org.aixin.stats.figure.Stock.Heads;
import org.aixin.stats.figure.Told;
import org.aixin.stats.statistics.StatisticsView.Reached;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatisticsViewTest {

    static final Figures FIGURES = new Figures(
            "622921",
            "临夏县",
            "COUNTY",
            LocalDate.of(2026, 3, 10),
            Map.of(
                    ORPHAN, Metrics.contacts(3, 4),
                    DESTITUTE, Metrics.contacts(2, 2),
                    RESETTLEMENT, Metrics.contacts(100, 100)),
            Map.of(
                    ORPHAN, TargetSums.of(3, 4, 0, 2),
                    DESTITUTE, TargetSums.of(2, 4, 0, 2)),
            new Stock(
                    2,
                    3,
                    Map.of(
                            ORPHAN, new Heads(2, 2, 1),
                            DESTITUTE, new Heads(2, 2, 2),
                            RESETTLEMENT, new Heads(1, 1, 1))));

    @Test
    void peopleInResettlementStandOutsideEveryTotal() {
        var told = told(null);

        assertThat(told.metrics().recipients()).isEqualTo(4);
        assertThat(told.metrics().recipientsByCategory())
                .doesNotContainKey(RESETTLEMENT)
                .hasSize(4);
        assertThat(told.metrics().contacts()).isEqualTo(new Reached(5, 6));
    }

    @Test
    void householdsAndCadresDoNotAddUpOverCategories() {
        assertThat(told(null).metrics().households()).isEqualTo(3);
        assertThat(told(null).metrics().cadres()).isEqualTo(2);
        assertThat(told(DESTITUTE).metrics().households()).isEqualTo(2);
        assertThat(told(DESTITUTE).metrics().cadres()).isEqualTo(2);
    }

    @Test
    void peopleInResettlementAreToldWhenAskedForAndOweNothing() {
        var told = told(RESETTLEMENT);

        assertThat(told.metrics().recipients()).isEqualTo(1);
        assertThat(told.metrics().contacts()).isEqualTo(new Reached(100, 100));
        assertThat(told.rates().contacts()).isEqualTo(new Rate(null, null, null));
    }

    @Test
    void ratesAreByVolumeAttainmentAndCap() {
        var contacts = told(null).rates().contacts();

        assertThat(contacts.volume()).isEqualByComparingTo("0.625");
        assertThat(contacts.attained()).isEqualByComparingTo("0");
        assertThat(contacts.capped()).isEqualByComparingTo("0.625");
    }

    @Test
    void itNamesTheRules() {
        assertThat(told(null).ruleVersion()).isEqualTo("2024-1");
        assertThat(StatisticsView.ofDivision(new Told(FIGURES, Told.Source.REDIS, 1), new Period(null), null)
                        .ruleVersion())
                .isEqualTo("2023-1,2024-1");
    }

    private static StatisticsView told(@Nullable RecipientCategory category) {
        return StatisticsView.ofDivision(new Told(FIGURES, Told.Source.REDIS, 1), new Period(2026), category);
    }
}
