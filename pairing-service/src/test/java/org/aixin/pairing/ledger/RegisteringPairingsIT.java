package org.aixin.pairing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.json.AixinJson;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegisteringPairingsIT extends RunningPairingService {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    long cadre;

    @BeforeEach
    void aCadre() {
        cadre = registry.cadre(CadreRank.STAFF, Registry.newId());
    }

    @Test
    void manyAreBegunTogetherAndARepeatChangesNothing() {
        var given = Registry.newId();
        var household = registry.household(HANJI);
        var rows = List.of(
                row(given, cadre, household, SPRING), row(Registry.newId(), cadre, registry.household(HANJI), SPRING));

        var first = post(province(), INTERNAL, rows);
        var repeat = post(province(), INTERNAL, rows);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.texts("", "/id")).hasSize(2).first().isEqualTo(Long.toString(given));
        assertThat(first.texts("", "/version")).containsOnly("1");
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(get(province(), CONSOLE + "?householdId=" + household)
                        .body()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anIdIsMadeWhereNoneIsGiven() {
        var answer = post(
                province(),
                INTERNAL,
                List.of(Map.of("cadreId", cadre, "householdId", registry.household(HANJI), "from", SPRING)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/0/id")).hasSize(19);
    }

    @Test
    void oneWrongRowKeepsAllOutAndEveryWrongRowIsNamed() {
        var good = registry.household(HANJI);
        var taken = Registry.newId();
        post(province(), INTERNAL, List.of(row(taken, cadre, registry.household(HANJI), SPRING)));
        var twice = Registry.newId();

        var answer = post(
                province(),
                INTERNAL,
                List.of(
                        row(twice, cadre, good, SPRING),
                        row(Registry.newId(), 77, registry.household(HANJI), SPRING),
                        row(taken, cadre, registry.household(HANJI), SPRING),
                        row(twice, cadre, registry.household(HANJI), SPRING),
                        row(Registry.newId(), cadre, 88, TODAY.plusDays(1)),
                        row(Registry.newId(), cadre, registry.household(HANJI), TODAY.plusDays(1))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "[1].cadreId not-active-cadre",
                        "[2].id id-taken",
                        "[3].id id-twice",
                        "[4].householdId unknown-household",
                        "[5].from in-future");
        assertThat(allIds(province(), CONSOLE + "?householdId=" + good)).isEmpty();
    }

    @Test
    void rowsOfTheWrongShapeAreNamedToo() {
        var answer = postText(province(), INTERNAL, "[{\"cadreId\":1,\"householdId\":2,\"from\":\"2026-03-01\"},{}]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder("[1].cadreId required", "[1].householdId required", "[1].from required");
        assertThat(postText(province(), INTERNAL, "[]").status()).isEqualTo(400);
    }

    @Test
    void aHouseholdTwiceInOneCommandIsRefusedByRow() {
        var household = registry.household(HANJI);
        var paired = registry.household(HANJI);
        post(province(), INTERNAL, List.of(row(Registry.newId(), cadre, paired, SPRING)));

        var answer = post(
                province(),
                INTERNAL,
                List.of(
                        row(Registry.newId(), cadre, household, SPRING),
                        row(Registry.newId(), cadre, household, SPRING),
                        row(Registry.newId(), cadre, paired, SPRING)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("household-already-paired");
        assertThat(answer.errors())
                .containsExactly(
                        "[1].householdId household-already-paired", "[2].householdId household-already-paired");
        assertThat(allIds(province(), CONSOLE + "?householdId=" + household)).isEmpty();
    }

    @Test
    void statesDigestsAndEventsTellTheSamePairings() {
        var household = registry.household(HANJI);
        registry.recipient(household, HANJI, RecipientCategory.ORPHAN);
        var id = post(province(), INTERNAL, List.of(row(Registry.newId(), cadre, household, SPRING)))
                .text("/0/id");
        post(province(), CONSOLE + "/" + id + "/end", PairingAHouseholdIT.end(TODAY), "If-Match", "1");
        post(province(), INTERNAL, List.of(row(Registry.newId(), cadre, household, TODAY)));

        var states = new HashMap<String, JsonNode>();
        var page = askAsJob("stats-service", "/internal/v1/states/pairing?size=2");
        while (page != null) {
            page.body()
                    .at("/items")
                    .valueStream()
                    .forEach(state -> states.put(state.at("/id").asString(), state));
            page = page.body().path("next").isString()
                    ? askAsJob("stats-service", "/internal/v1/states/pairing?size=2&after=" + page.text("/next"))
                    : null;
        }

        assertThat(states.get(id).at("/version").asLong()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(newestEvents()).isEqualTo(states));
        assertThat(askAsJob("stats-service", "/internal/v1/digests/pairing")
                        .body()
                        .at("/buckets"))
                .isEqualTo(digestsOf(states));
        assertThat(askAsJob("policy-service", "/internal/v1/digests/pairing").status())
                .isEqualTo(403);
    }

    private static Map<String, JsonNode> newestEvents() {
        var newest = new HashMap<String, JsonNode>();
        registry.topics()
                .all(PairingChanged.TOPIC)
                .forEach(message -> newest.merge(
                        message.key(),
                        AixinJson.mapper().readTree(message.value()),
                        (one, other) -> one.at("/version").asLong()
                                        > other.at("/version").asLong()
                                ? one
                                : other));
        return newest;
    }

    private static JsonNode digestsOf(Map<String, JsonNode> states) {
        var buckets = new TreeMap<Long, long[]>();
        states.forEach((id, state) -> {
            var version = state.at("/version").asLong();
            var sums = buckets.computeIfAbsent(crc(id) % 64, bucket -> new long[3]);
            sums[0] += 1;
            sums[1] += version;
            sums[2] ^= crc(id + ":" + version);
        });
        var list = buckets.entrySet().stream()
                .map(bucket -> Map.of(
                        "bucket", bucket.getKey(),
                        "count", bucket.getValue()[0],
                        "versions", bucket.getValue()[1],
                        "checksum", bucket.getValue()[2]))
                .toList();
        return AixinJson.mapper().readTree(AixinJson.mapper().writeValueAsString(list));
    }

    private static long crc(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static Map<String, Object> row(long id, long cadre, long household, LocalDate from) {
        return Map.of("id", id, "cadreId", cadre, "householdId", household, "from", from);
    }
}
