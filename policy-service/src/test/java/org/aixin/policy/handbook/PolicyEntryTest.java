package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.kernel.json.AixinJson;
import org.junit.jupiter.api.Test;

class PolicyEntryTest {

    static final LocalDate EPOCH = LocalDate.of(2023, 5, 12);
    static final LocalDate NEXT_YEAR = LocalDate.of(2024, 1, 1);

    @Test
    void aFurtherEditionEndsTheOneBefore() {
        var entry = PolicyEntry.first(7, edition(EPOCH, "旧标准")).published(edition(NEXT_YEAR, "新标准"));

        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.changed().versions())
                .containsExactly(
                        new PolicyChanged.Edition(1, EPOCH, NEXT_YEAR), new PolicyChanged.Edition(2, NEXT_YEAR, null));
    }

    @Test
    void onADayTheEditionOfThatDayHolds() {
        var entry = PolicyEntry.first(7, edition(EPOCH, "旧标准")).published(edition(NEXT_YEAR, "新标准"));

        assertThat(entry.on(NEXT_YEAR.minusDays(1)).number()).isEqualTo(1);
        assertThat(entry.on(NEXT_YEAR).number()).isEqualTo(2);
    }

    @Test
    void beforeAnyEditionHoldsTheFirstOneToComeIsShown() {
        var entry = PolicyEntry.first(7, edition(EPOCH, "旧标准")).published(edition(NEXT_YEAR, "新标准"));

        assertThat(entry.on(EPOCH.minusDays(1)).number()).isEqualTo(1);
    }

    @Test
    void whatWasPublishedIsNotPublishedTwice() {
        var entry = PolicyEntry.first(7, edition(EPOCH, "标准"));

        assertThat(entry.published(edition(EPOCH, "标准"))).isSameAs(entry);
    }

    @Test
    void anAmountIsTheSameHoweverItIsWritten() {
        var entry = PolicyEntry.first(7, edition(EPOCH, "标准", "600.50"));

        assertThat(entry.published(edition(EPOCH, "标准", "600.5"))).isSameAs(entry);
        assertThat(entry.newest().content().benefitItems().get(0).amount()).hasToString("600.5");
        assertThat(PolicyEntry.first(7, edition(EPOCH, "标准", "6000.0"))
                        .newest()
                        .content()
                        .benefitItems()
                        .get(0)
                        .amount())
                .hasToString("6000");
    }

    @Test
    void aPublishedEditionCannotBeRewritten() {
        var entry = PolicyEntry.first(7, edition(NEXT_YEAR, "标准"));

        assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> entry.published(edition(NEXT_YEAR, "别的")));
        assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> entry.published(edition(EPOCH, "别的")));
    }

    private static PublishPolicy edition(LocalDate from, String summary) {
        return edition(from, summary, "4788");
    }

    private static PublishPolicy edition(LocalDate from, String summary, String amount) {
        return AixinJson.requests().readValue("""
                        {"id":"7","code":"P01","category":"basic_living","title":"农村最低生活保障","summary":"%s",
                         "classes":["DESTITUTE"],"from":"%s",
                         "benefitItems":[{"name":"省级指导标准","amount":%s,"unit":"元/人·年"}]}""".formatted(summary, from, amount), PublishPolicy.class);
    }
}
