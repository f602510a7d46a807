package org.aixin.pairing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pairings of a list that registry-service has read for an office. */
class ListedPairingsIT extends RunningPairingService {

    static final String LISTED = INTERNAL + "/listed";
    static final String REGISTRY_SERVICE = "registry-service";
    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    long cadre;

    @BeforeEach
    void aCadre() {
        cadre = registry.cadre(CadreRank.STAFF, Registry.newId());
    }

    @Test
    void theOfficeDoesIt() {
        var household = registry.household(HANJI);
        var rows = List.of(row(Registry.newId(), household));

        var first = postAsJob(REGISTRY_SERVICE, LISTED, listed("DIVISION:622921", rows));
        var again = postAsJob(REGISTRY_SERVICE, LISTED, listed("DIVISION:622921", rows));

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(again.body()).as("sent twice it changes nothing").isEqualTo(first.body());
        var known = get(province(), CONSOLE + "?householdId=" + household);
        assertThat(known.body().at("/total").asInt()).isEqualTo(1);
        assertThat(known.texts("/items", "/cadreId")).containsExactly(Long.toString(cadre));
    }

    @Test
    void whatTheOfficeMayNotIsNotDoneForItEither() {
        var far = postAsJob(
                REGISTRY_SERVICE,
                LISTED,
                listed("DIVISION:622921", List.of(row(Registry.newId(), registry.household(KANGLE)))));

        assertThat(far.status()).isEqualTo(400);
        assertThat(far.errors()).containsExactly("[0].householdId unknown-household");
    }

    @Test
    void everyHouseholdThatHasACadreIsNamed() {
        var taken = registry.household(HANJI);
        postAsJob(REGISTRY_SERVICE, LISTED, listed("PROVINCE", List.of(row(Registry.newId(), taken))));

        var answer = postAsJob(
                REGISTRY_SERVICE,
                LISTED,
                listed(
                        "PROVINCE",
                        List.of(row(Registry.newId(), registry.household(HANJI)), row(Registry.newId(), taken))));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.errors()).containsExactly("[1].householdId household-already-paired");
    }

    @Test
    void nobodyButTheRegistrySpeaksForAnOffice() {
        var rows = List.of(row(Registry.newId(), registry.household(HANJI)));

        assertThat(post(province(), LISTED, listed("PROVINCE", rows)).status()).isEqualTo(403);
        assertThat(postAsJob("stats-service", LISTED, listed("PROVINCE", rows)).status())
                .isEqualTo(403);
        assertThat(postAsJob(
                                REGISTRY_SERVICE,
                                LISTED,
                                Map.of("by", "cadre:1", "grants", List.of("PROVINCE"), "pairings", rows))
                        .status())
                .isEqualTo(400);
    }

    private static Map<String, Object> listed(String grant, List<Map<String, Object>> rows) {
        return Map.of("by", "console:75", "grants", List.of(grant), "pairings", rows);
    }

    private Map<String, Object> row(long id, long household) {
        return Map.of("id", id, "cadreId", cadre, "householdId", household, "from", SPRING);
    }
}
