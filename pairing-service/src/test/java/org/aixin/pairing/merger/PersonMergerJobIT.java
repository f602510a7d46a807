package org.aixin.pairing.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people turn out to be one, and are two again; their pairings follow. */
class PersonMergerJobIT extends RunningPairingService {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    static final RecipientCategory DESTITUTE = RecipientCategory.DESTITUTE;

    long home;
    long otherHome;
    long kept;
    long gone;
    long cadre;

    @BeforeEach
    void somebodyInCare() {
        home = Registry.newId();
        otherHome = Registry.newId();
        kept = registry.recipient(home, HANJI, DESTITUTE);
        cadre = registry.cadre(CadreRank.STAFF, Registry.newId());
    }

    @Test
    void aPairingThatCoversBothStaysAsItIs() throws SQLException {
        gone = registry.recipient(home, HANJI, DESTITUTE);
        var pairing = pair(cadre, home);
        var before = pairings(home);

        merge(2, 1, home);
        assertThat(pairings(home)).containsExactly("ACTIVE cadre " + cadre + " of [" + kept + "] from 2026-03-01");
        assertThat(written(pairing))
                .as("figures are reckoned by what was written")
                .isEqualTo("[" + kept + "," + gone + "] version 1");
        part(3, home);
        assertThat(pairings(home)).isEqualTo(before);
    }

    @Test
    void whoWasPairedUnderTheOtherIdIsPairedStill() throws SQLException {
        gone = registry.recipient(home, HANJI, DESTITUTE);
        var pairing = pair(cadre, home, gone);
        var before = pairings(home);

        merge(2, 1, home);

        assertThat(pairings(home))
                .as("the same pairing, since the same day")
                .containsExactly("ACTIVE cadre " + cadre + " of [" + kept + "] from 2026-03-01");
        assertThat(written(pairing)).isEqualTo("[" + kept + "," + gone + "] version 2");
        part(3, home);
        assertThat(pairings(home)).isEqualTo(before);
        assertThat(recipientsOf(pairing)).containsExactly(gone);
    }

    @Test
    void ofTwoCadresTheOneOfWhoStaysGoesOnAndTheOtherComesBackWhenItIsUndone() throws SQLException {
        gone = registry.recipient(otherHome, HANJI, DESTITUTE);
        pair(cadre, home);
        var others = registry.cadre(CadreRank.STAFF, Registry.newId());
        pair(others, otherHome);
        var before = pairings(otherHome);

        merge(2, 1, otherHome);

        assertThat(pairings(home)).containsExactly("ACTIVE cadre " + cadre + " of [" + kept + "] from 2026-03-01");
        assertThat(pairings(otherHome))
                .containsExactly(
                        "ENDED HOUSEHOLD_CHANGED cadre " + others + " of [" + kept + "] from 2026-03-01 to 2026-11-22");

        part(3, otherHome);

        assertThat(pairings(otherHome)).isEqualTo(before);
        assertThat(pairings(home)).hasSize(1);
    }

    @Test
    void theCadreGoesAlongToWhoHadNoneAndComesBackWhenItIsUndone() throws SQLException {
        gone = registry.recipient(otherHome, HANJI, DESTITUTE);
        pair(cadre, otherHome);
        var before = pairings(otherHome);

        merge(2, 1, otherHome);

        assertThat(pairings(home)).containsExactly("ACTIVE cadre " + cadre + " of [" + kept + "] from 2026-11-22");
        part(3, otherHome);
        assertThat(pairings(otherHome)).isEqualTo(before);
        assertThat(pairings(home)).allSatisfy(one -> assertThat(one).startsWith("ENDED HOUSEHOLD_CHANGED"));
    }

    @Test
    void aPairingStaysEndedWhereAnotherCadreHasCaredForTheHouseholdSince() throws SQLException {
        gone = registry.recipient(otherHome, HANJI, DESTITUTE);
        pair(cadre, otherHome);
        merge(2, 1, otherHome);
        registry.recipient(otherHome, HANJI, DESTITUTE);
        var others = registry.cadre(CadreRank.STAFF, Registry.newId());
        var between = post(
                province(), CONSOLE, Map.of("cadreId", others, "householdId", otherHome, "from", TODAY.toString()));
        assertThat(between.status()).isEqualTo(201);
        var ended = post(
                province(),
                CONSOLE + "/" + between.id() + "/end",
                Map.of("to", TODAY.plusDays(1), "endReason", PairingEndReason.REASSIGNED),
                "If-Match",
                "1");
        assertThat(ended.status()).isEqualTo(200);
        var before = pairings(otherHome);

        part(3, otherHome);

        assertThat(pairings(otherHome))
                .as("no day has two, and what was of who had gone is theirs again")
                .isEqualTo(before.stream()
                        .map(one -> one.replace("[" + kept + "]", "[" + gone + "]"))
                        .toList())
                .allSatisfy(one -> assertThat(one).startsWith("ENDED"));
    }

    @Test
    void theCadreGoesOnWithTheOthersOfTheHousehold() throws SQLException {
        gone = registry.recipient(otherHome, HANJI, DESTITUTE);
        var neighbour = registry.recipient(otherHome, HANJI, DESTITUTE);
        pair(cadre, otherHome);
        var before = pairings(otherHome);

        merge(2, 1, otherHome);
        assertThat(pairings(otherHome))
                .containsExactly("ACTIVE cadre " + cadre + " of [" + neighbour + "] from 2026-03-01");
        part(3, otherHome);
        assertThat(pairings(otherHome)).isEqualTo(before);
    }

    @Test
    void nothingIsFollowedBeforeTheOneWhoStaysIsKnownAndTwiceIsLikeOnce() throws SQLException {
        gone = registry.recipient(otherHome, HANJI, DESTITUTE);
        pair(cadre, otherHome);

        registry.merged(gone, 2, kept, 2, left(otherHome));
        assertThat(waits(gone)).isTrue();
        assertThat(pairings(home)).isEmpty();
        registry.recipient(kept, 2, Registry.span(Registry.START, null, home, HANJI, RecipientCategory.ORPHAN));
        await().atMost(Duration.ofSeconds(30)).until(() -> !waits(gone));
        var followed = pairings(home);
        assertThat(followed).hasSize(1);

        execute("update person_merger set waiting = true where recipient_id = " + gone);
        await().atMost(Duration.ofSeconds(30)).until(() -> !waits(gone));
        assertThat(pairings(home)).isEqualTo(followed);
    }

    private void merge(long version, long keptVersion, long household) {
        registry.merged(gone, version, kept, keptVersion, left(household));
        await().atMost(Duration.ofSeconds(30)).until(() -> !waits(gone));
    }

    private void part(long version, long household) {
        registry.recipient(gone, version, Registry.span(Registry.START, null, household, HANJI, DESTITUTE));
        await().atMost(Duration.ofSeconds(30)).until(() -> !waits(gone));
    }

    /** In care until today. */
    private static RecipientChanged.Span left(long household) {
        return Registry.span(Registry.START, TODAY, household, HANJI, DESTITUTE);
    }

    private String pair(long byCadre, long household, Long... people) {
        var asked = people.length == 0
                ? Map.<String, Object>of("cadreId", byCadre, "householdId", household, "from", SPRING)
                : Map.<String, Object>of(
                        "cadreId", byCadre, "householdId", household, "from", SPRING, "recipientIds", List.of(people));
        var answer = post(province(), CONSOLE, asked);
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    private List<String> pairings(long household) {
        return get(province(), CONSOLE + "?householdId=" + household)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> "%s%s cadre %s of %s from %s%s"
                        .formatted(
                                one.at("/status").asString(),
                                one.at("/endReason").isNull()
                                        ? ""
                                        : " " + one.at("/endReason").asString(),
                                one.at("/cadreId").asString(),
                                one.at("/recipientIds")
                                        .valueStream()
                                        .map(id -> id.asString())
                                        .toList(),
                                one.at("/from").asString(),
                                one.at("/to").isNull()
                                        ? ""
                                        : " to " + one.at("/to").asString()))
                .toList();
    }

    private List<Long> recipientsOf(String pairing) {
        return get(province(), CONSOLE + "/" + pairing)
                .body()
                .at("/recipientIds")
                .valueStream()
                .map(id -> Long.valueOf(id.asString()))
                .toList();
    }

    private static String written(String pairing) throws SQLException {
        try (var connection = TestServers.schema("pairing").connect();
                var query = connection.prepareStatement("select covered, version from pairing where id = ?")) {
            query.setString(1, pairing);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1).replace("\"", "").replace(" ", "") + " version " + rows.getLong(2);
            }
        }
    }

    private static boolean waits(long person) throws SQLException {
        try (var connection = TestServers.schema("pairing").connect();
                var query = connection.prepareStatement("select waiting from person_merger where recipient_id = ?")) {
            query.setLong(1, person);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestServers.schema("pairing").connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
