package org.aixin.pairing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Grant;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesIT extends RunningPairingService {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    static final Caller HERE = office(Grant.division("622921"));
    static final Caller THERE = office(Grant.division("622922"));

    @Autowired
    Places places;

    @Test
    void aHouseholdThatMovesTakesItsPairingAlong() {
        var household = Registry.newId();
        var person = registry.recipient(household, HANJI, RecipientCategory.DESTITUTE);
        var id = pair(registry.cadre(CadreRank.STAFF, Registry.newId()), household);
        assertThat(sees(HERE, id)).isTrue();

        registry.recipient(
                person,
                2,
                Registry.span(Registry.START, TODAY, household, HANJI, RecipientCategory.DESTITUTE),
                Registry.span(TODAY, null, household, KANGLE, RecipientCategory.DESTITUTE));

        assertThat(sees(HERE, id)).isFalse();
        assertThat(sees(THERE, id)).isTrue();
    }

    @Test
    void oneWhoLeavesTheHouseholdDoesNotTakeItAlong() {
        var household = Registry.newId();
        registry.recipient(household, HANJI, RecipientCategory.DESTITUTE);
        var leaver = registry.recipient(household, HANJI, RecipientCategory.ORPHAN);
        var id = pair(registry.cadre(CadreRank.STAFF, Registry.newId()), household);

        registry.recipient(
                leaver,
                2,
                Registry.span(Registry.START, TODAY, household, HANJI, RecipientCategory.ORPHAN),
                Registry.span(TODAY, null, Registry.newId(), KANGLE, RecipientCategory.ORPHAN));

        assertThat(sees(HERE, id)).isTrue();
        assertThat(sees(THERE, id)).isFalse();
    }

    @Test
    void aCadreWhoChangesUnitsTakesThePairingAlong() {
        var before = registry.unit(null);
        var after = registry.unit(null);
        var cadre = registry.cadre(CadreRank.STAFF, before);
        var id = pair(cadre, registry.household(HANJI));
        assertThat(sees(office(Grant.unit(before)), id)).isTrue();

        registry.cadre(
                cadre,
                2,
                Registry.span(Registry.START, TODAY, before, CadreRank.STAFF, true),
                Registry.span(TODAY, null, after, CadreRank.STAFF, true));

        assertThat(sees(office(Grant.unit(before)), id)).isFalse();
        assertThat(sees(office(Grant.unit(after)), id)).isTrue();
    }

    @Test
    void aMoveAnnouncedForTomorrowHappensAtMidnight() {
        var household = Registry.newId();
        var person = registry.recipient(household, HANJI, RecipientCategory.DESTITUTE);
        var id = pair(registry.cadre(CadreRank.STAFF, Registry.newId()), household);
        var tomorrow = TODAY.plusDays(1);
        registry.recipient(
                person,
                2,
                Registry.span(Registry.START, tomorrow, household, HANJI, RecipientCategory.DESTITUTE),
                Registry.span(tomorrow, null, household, KANGLE, RecipientCategory.DESTITUTE));
        assertThat(sees(HERE, id)).isTrue();

        CLOCK.moveTo(tomorrow);
        places.refreshAll();

        assertThat(sees(THERE, id)).isTrue();
        assertThat(sees(HERE, id)).isFalse();
    }

    private boolean sees(Caller caller, String id) {
        return get(caller, CONSOLE + "/" + id).status() == 200;
    }

    private String pair(long cadre, long household) {
        var answer = post(province(), CONSOLE, Map.of("cadreId", cadre, "householdId", household, "from", SPRING));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }
}
