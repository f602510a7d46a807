package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.policy.PolicyChanged;
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

        assertThat(entry.on(NEXT_YEAR.minusDays(1)).orElseThrow().number()).isEqualTo(1);
        assertThat(entry.on(NEXT_YEAR).orElseThrow().number()).isEqualTo(2);
        assertThat(entry.on(EPOCH.minusDays(1))).isEmpty();
    }

    @Test
    void whatWasPublishedIsNotPublishedTwice() {
        var entry = PolicyEntry.first(7, edition(EPOCH, "标准"));

        assertThat(entry.published(edition(EPOCH, "标准"))).isSameAs(entry);
    }

    @Test
    void aPublishedEditionCannotBeRewritten() {
        var entry = PolicyEntry.first(7, edition(NEXT_YEAR, "标准"));

        assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> entry.published(edition(NEXT_YEAR, "别的")));
        assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> entry.published(edition(EPOCH, "别的")));
    }

    private static PublishPolicy edition(LocalDate from, String summary) {
        return new PublishPolicy(
                7L, "P01", "basic_living", "农村最低生活保障", summary, Set.of(RecipientCategory.DESTITUTE), from);
    }
}
