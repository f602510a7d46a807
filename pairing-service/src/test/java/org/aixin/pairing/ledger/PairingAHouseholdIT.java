package org.aixin.pairing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairingAHouseholdIT extends RunningPairingService {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    static final Caller COUNTY = office(Grant.division("622921"));

    long unit;
    long cadre;
    long household;

    @BeforeEach
    void aCadreAndAHousehold() {
        unit = Registry.newId();
        cadre = registry.cadre(CadreRank.STAFF, unit);
        household = registry.household(HANJI);
    }

    @Test
    void anOfficeGivesAHouseholdItsCadre() {
        var orphan = registry.recipient(household, HANJI, RecipientCategory.ORPHAN);
        var leader = registry.cadre(CadreRank.DIVISION_HEAD, unit);

        var answer = post(COUNTY, CONSOLE, asked(leader, household, SPRING));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().getETag()).isEqualTo("\"1\"");
        assertThat(answer.headers().getLocation()).hasPath(CONSOLE + "/" + answer.id());
        assertThat(answer.body().at("/id").isString()).isTrue();
        assertThat(answer.text("/householdId")).isEqualTo(Long.toString(household));
        assertThat(answer.texts("/recipientIds", "")).hasSize(2).contains(Long.toString(orphan));
        assertThat(answer.text("/title")).isEqualTo("LOVE_PARENT");
        assertThat(answer.text("/status")).isEqualTo("ACTIVE");
        assertThat(answer.body().at("/to").isNull()).isTrue();
        assertThat(get(COUNTY, CONSOLE + "/" + answer.id()).body()).isEqualTo(answer.body());
        assertThat(registry.topics().awaitValue(PairingChanged.TOPIC, answer.id()))
                .contains("\"cadreId\":\"" + leader + "\"", "\"from\":\"2026-03-01\"", "\"to\":null");
    }

    @Test
    void aSecondActivePairingIsRefusedWithoutAWordAboutTheFirst() {
        pair(cadre, household);

        var answer = post(COUNTY, CONSOLE, asked(registry.cadre(CadreRank.STAFF, unit), household, SPRING));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("household-already-paired");
        assertThat(answer.text("/title")).isEqualTo("该家庭已有结对干部");
        assertThat(answer.errors()).containsExactly("householdId household-already-paired");
        assertThat(answer.body().toString()).doesNotContain(Long.toString(cadre), Long.toString(household));
    }

    @Test
    void whenManyOfficesPairTheSameHouseholdAtOnceOneWins() throws Exception {
        var cadres = new ArrayList<Long>();
        for (var i = 0; i < 8; i++) {
            cadres.add(registry.cadre(CadreRank.STAFF, unit));
        }

        var answers = atOnce(cadres.stream()
                .<Callable<Answer>>map(one -> () -> post(COUNTY, CONSOLE, asked(one, household, SPRING)))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("household-already-paired"));
        assertThat(get(COUNTY, CONSOLE + "?householdId=" + household)
                        .body()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void somebodyWhoIsStillCoveredElsewhereIsNotPairedTwice() {
        var person = registry.recipient(household, HANJI, RecipientCategory.DESTITUTE);
        pair(cadre, household);
        var aunts = Registry.newId();
        registry.recipient(
                person,
                2,
                Registry.span(Registry.START, TODAY, household, HANJI, RecipientCategory.DESTITUTE),
                Registry.span(TODAY, null, aunts, HANJI, RecipientCategory.DESTITUTE));

        var answer = post(COUNTY, CONSOLE, asked(registry.cadre(CadreRank.STAFF, unit), aunts, TODAY));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("recipient-already-paired");
    }

    @Test
    void outsideTheGrantsThereIsNoHouseholdAndNoPairing() {
        var id = pair(cadre, household);
        var neighbour = office(Grant.division("622922"));
        var township = office(Grant.division("622921100"));

        assertThat(post(neighbour, CONSOLE, asked(cadre, household, SPRING)).status())
                .isEqualTo(404);
        assertThat(post(office(), CONSOLE, asked(cadre, household, SPRING)).status())
                .isEqualTo(404);
        assertThat(post(office(Grant.unit(unit)), CONSOLE, asked(cadre, registry.household(HANJI), SPRING))
                        .status())
                .isEqualTo(404);
        assertThat(get(neighbour, CONSOLE + "/" + id).status()).isEqualTo(404);
        assertThat(post(neighbour, CONSOLE + "/" + id + "/end", end(TODAY), "If-Match", "1")
                        .status())
                .isEqualTo(404);
        assertThat(allIds(neighbour, CONSOLE + "?cadreId=" + cadre)).isEmpty();
        assertThat(get(township, CONSOLE + "/" + id).status()).isEqualTo(200);
        assertThat(get(office(Grant.unit(unit)), CONSOLE + "/" + id).status()).isEqualTo(200);
        assertThat(get(COUNTY, CONSOLE + "/1").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotReadOrWriteIsForbiddenTo() {
        var reader = new Caller(
                "console:reader",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.province()),
                java.util.Set.of("PAIRING_READ"));
        var other = new Caller(
                "console:other",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.province()),
                java.util.Set.of("CARE_RECORD_READ"));
        var id = pair(cadre, household);

        assertThat(post(reader, CONSOLE, asked(cadre, household, SPRING)).status())
                .isEqualTo(403);
        assertThat(post(reader, CONSOLE + "/" + id + "/end", end(TODAY), "If-Match", "1")
                        .status())
                .isEqualTo(403);
        assertThat(post(reader, INTERNAL, List.of(asked(cadre, household, SPRING)))
                        .status())
                .isEqualTo(403);
        assertThat(get(reader, CONSOLE + "/" + id).status()).isEqualTo(200);
        for (var path : List.of(CONSOLE, CONSOLE + "/" + id, INTERNAL)) {
            assertThat(get(other, path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void everyWrongFieldIsNamed() {
        var shape = postText(COUNTY, CONSOLE, "{\"cadreId\":\"x\",\"from\":\"spring\",\"id\":\"7\"}");
        assertThat(shape.status()).isEqualTo(400);
        assertThat(shape.errors())
                .contains("cadreId expected-integer", "from expected-date", "householdId required", "id unknown-field");

        var gone = Registry.newId();
        registry.cadre(
                gone,
                1,
                Registry.span(Registry.START, SPRING, unit, CadreRank.STAFF, true),
                Registry.span(SPRING, null, unit, CadreRank.STAFF, false));
        var rules = post(
                COUNTY,
                CONSOLE,
                Map.of("cadreId", gone, "householdId", household, "from", SPRING, "recipientIds", List.of(1)));
        assertThat(rules.status()).isEqualTo(400);
        assertThat(rules.errors()).containsExactly("cadreId not-active-cadre", "recipientIds[0] not-in-household");
    }

    @Test
    void aCadreSeesTheirOwnPairingsWhateverTheyAskFor() {
        var mine = pair(cadre, household);
        var colleague = registry.cadre(CadreRank.STAFF, unit);
        var theirs = pair(colleague, registry.household(HANJI));

        assertThat(allIds(Caller.cadre(cadre), INTERNAL + "?status=ACTIVE")).containsExactly(mine);
        assertThat(allIds(Caller.cadre(cadre), INTERNAL + "?cadreId=" + colleague))
                .containsExactly(mine);
        assertThat(allIds(province(), INTERNAL + "?cadreId=" + colleague)).containsExactly(theirs);
        assertThat(get(Caller.cadre(cadre), CONSOLE + "/" + theirs).status()).isEqualTo(404);
    }

    static Map<String, Object> asked(long cadre, long household, LocalDate from) {
        return Map.of("cadreId", cadre, "householdId", household, "from", from);
    }

    static Map<String, Object> end(LocalDate to) {
        return Map.of("to", to, "endReason", PairingEndReason.REASSIGNED);
    }

    private String pair(long byCadre, long ofHousehold) {
        var answer = post(province(), CONSOLE, asked(byCadre, ofHousehold, SPRING));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }
}
