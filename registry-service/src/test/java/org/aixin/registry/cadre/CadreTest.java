package org.aixin.registry.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.crypto.Sensitive;
import org.junit.jupiter.api.Test;

class CadreTest {

    static final LocalDate START = LocalDate.of(2023, 5, 12);
    static final LocalDate PROMOTED = LocalDate.of(2025, 1, 1);
    static final LocalDate LEFT = LocalDate.of(2026, 1, 1);

    @Test
    void whoLeavesStaysKnownAsInactive() {
        var left = cadre().changed(new ChangeCadre(LEFT, null, null, null, null, false));

        assertThat(left.event())
                .isEqualTo(new CadreChanged(
                        3,
                        2,
                        List.of(
                                new CadreChanged.Span(START, LEFT, 7, CadreLevel.COUNTY, CadreRank.STAFF, true),
                                new CadreChanged.Span(LEFT, null, 7, CadreLevel.COUNTY, CadreRank.STAFF, false))));
    }

    @Test
    void aPromotionReportedLateDoesNotBringBackWhoLeft() {
        var promoted = cadre().changed(new ChangeCadre(LEFT, null, null, null, null, false))
                .changed(new ChangeCadre(PROMOTED, null, null, CadreRank.SECTION, null, null));

        assertThat(promoted.version()).isEqualTo(3);
        assertThat(promoted.event().spans())
                .containsExactly(
                        new CadreChanged.Span(START, PROMOTED, 7, CadreLevel.COUNTY, CadreRank.STAFF, true),
                        new CadreChanged.Span(PROMOTED, LEFT, 7, CadreLevel.COUNTY, CadreRank.SECTION, true),
                        new CadreChanged.Span(LEFT, null, 7, CadreLevel.COUNTY, CadreRank.SECTION, false));
    }

    @Test
    void aCommandPrintsNobody() {
        assertThat(command().toString()).doesNotContain("马主任", "629900", "12000000001");
        assertThat(command().content().toString()).isEqualTo("***");
    }

    private static Cadre cadre() {
        return Cadre.register(3, command(), "x");
    }

    private static RegisterCadre command() {
        return new RegisterCadre(
                3L,
                Sensitive.of("马主任"),
                Sensitive.of("629900199001010012"),
                Sensitive.of("12000000001"),
                7L,
                CadreLevel.COUNTY,
                CadreRank.STAFF,
                null,
                START);
    }
}
