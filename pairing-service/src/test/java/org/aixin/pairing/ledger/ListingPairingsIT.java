package org.aixin.pairing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Grant;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.junit.jupiter.api.Test;

class ListingPairingsIT extends RunningPairingService {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Test
    void aListIsReadOnByCursorWithoutGapsOrRepeats() {
        var cadre = registry.cadre(CadreRank.STAFF, Registry.newId());
        var begun = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            begun.add(pair(cadre, registry.household(HANJI)));
        }
        Collections.reverse(begun);

        assertThat(allIds(province(), CONSOLE + "?size=2&cadreId=" + cadre)).isEqualTo(begun);
        var second = get(province(), CONSOLE + "?size=2&page=2&cadreId=" + cadre);
        assertThat(second.texts("/items", "/id")).isEqualTo(begun.subList(2, 4));
        assertThat(second.body().at("/total").asInt()).isEqualTo(5);
        assertThat(second.body().at("/totalIsLowerBound").asBoolean()).isFalse();
    }

    @Test
    void aDivisionIsListedWithEverythingBelowIt() {
        var cadre = registry.cadre(CadreRank.STAFF, Registry.newId());
        var here = pair(cadre, registry.household(HANJI));
        var there = pair(cadre, registry.household(KANGLE));
        var mine = CONSOLE + "?cadreId=" + cadre;

        assertThat(allIds(province(), mine + "&division=620000")).containsExactlyInAnyOrder(here, there);
        assertThat(allIds(province(), mine + "&division=622900")).containsExactlyInAnyOrder(here, there);
        assertThat(allIds(province(), mine + "&division=622921")).containsExactly(here);
        assertThat(allIds(province(), mine + "&division=622921100")).containsExactly(here);
        assertThat(allIds(province(), mine + "&division=" + HANJI)).containsExactly(here);
        assertThat(allIds(office(Grant.division("622922")), mine)).containsExactly(there);
        var wrong = get(province(), CONSOLE + "?division=6229");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors()).containsExactly("division pattern");
        assertThat(wrong.text("/errors/0/message")).isEqualTo("应为 6、9 或 12 位区划代码");
    }

    @Test
    void aUnitIsListedWithEverythingBelowItInTheTreeAskedFor() {
        var lead = registry.unit(null);
        var support = registry.unit(lead);
        var id = pair(registry.cadre(CadreRank.STAFF, support), registry.household(HANJI));

        assertThat(allIds(province(), CONSOLE + "?unit=" + lead)).containsExactly(id);
        assertThat(allIds(province(), CONSOLE + "?unit=" + support)).containsExactly(id);
        assertThat(allIds(province(), CONSOLE + "?tree=GROUP&unit=" + lead)).isEmpty();
        assertThat(allIds(office(Grant.unit(lead)), CONSOLE + "?status=ACTIVE")).containsExactly(id);
    }

    @Test
    void activeAndEndedOnesAreToldApart() {
        var cadre = registry.cadre(CadreRank.STAFF, Registry.newId());
        var household = registry.household(HANJI);
        var ended = pair(cadre, household);
        post(province(), CONSOLE + "/" + ended + "/end", PairingAHouseholdIT.end(TODAY), "If-Match", "1");
        var active = post(province(), CONSOLE, PairingAHouseholdIT.asked(cadre, household, TODAY))
                .id();

        assertThat(allIds(province(), CONSOLE + "?status=ACTIVE&cadreId=" + cadre))
                .containsExactly(active);
        assertThat(allIds(province(), CONSOLE + "?status=ENDED&cadreId=" + cadre))
                .containsExactly(ended);
        assertThat(allIds(province(), CONSOLE + "?householdId=" + household)).containsExactly(active, ended);
    }

    private String pair(long cadre, long household) {
        var answer = post(
                province(),
                INTERNAL,
                List.of(Map.of("id", Registry.newId(), "cadreId", cadre, "householdId", household, "from", SPRING)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text("/0/id");
    }
}
