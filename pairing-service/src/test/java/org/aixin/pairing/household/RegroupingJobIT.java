package org.aixin.pairing.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.contracts.registry.RegroupingKind;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Households become one or two, and their pairings follow. */
class RegroupingJobIT extends RunningPairingService {

    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Autowired
    RegroupingJob job;

    long kept;
    long other;
    long stays;
    long goes;
    long cadre;

    @BeforeEach
    void aHouseholdAndACadre() {
        kept = Registry.newId();
        other = Registry.newId();
        stays = registry.recipient(kept, HANJI, RecipientCategory.DESTITUTE);
        cadre = cadre();
    }

    @Test
    void oneOfTwoPairingsGoesOnWithEverybodyWhenTwoHouseholdsBecomeOne() throws SQLException {
        goes = registry.recipient(other, HANJI, RecipientCategory.ORPHAN);
        var former = pair(cadre, kept);
        var others = pair(cadre(), other);

        moves(goes, other, kept);
        var regrouping = told(RegroupingKind.MERGER, false);

        var pairings = followed(regrouping, kept);
        assertThat(pairings)
                .as("the kept household's cadre goes on, and no day is without one or has two")
                .containsExactly(
                        "ACTIVE cadre " + cadre + " of [" + stays + ", " + goes + "] from 2026-11-22",
                        "ENDED HOUSEHOLD_CHANGED cadre " + cadre + " of [" + stays + "] from 2026-03-01 to 2026-11-22");
        assertThat(get(province(), CONSOLE + "/" + others).text("/endReason")).isEqualTo("HOUSEHOLD_CHANGED");
        assertThat(get(province(), CONSOLE + "/" + former).text("/to")).isEqualTo("2026-11-22");

        // Whoever loses what was followed follows it again: nothing becomes different.
        execute("update regrouping set followed_at = null where id = " + regrouping);
        assertThat(followed(regrouping, kept)).isEqualTo(pairings);
        assertThat(pairings(other)).hasSize(1);
    }

    @Test
    void theOtherOnesCadreGoesOnWhereTheKeptHouseholdHasNoneWhoServes() {
        goes = registry.recipient(other, HANJI, RecipientCategory.ORPHAN);
        pair(cadre, kept);
        var successor = cadre();
        pair(successor, other);
        registry.cadre(
                cadre,
                2,
                Registry.span(Registry.START, TODAY, 1, CadreRank.STAFF, true),
                Registry.span(TODAY, null, 1, CadreRank.STAFF, false));

        moves(goes, other, kept);

        assertThat(followed(told(RegroupingKind.MERGER, false), kept).get(0))
                .isEqualTo("ACTIVE cadre " + successor + " of [" + stays + ", " + goes + "] from 2026-11-22");
    }

    @Test
    void nothingIsFollowedBeforeThePeopleAreKnownToHaveMoved() throws SQLException {
        goes = registry.recipient(other, HANJI, RecipientCategory.ORPHAN);
        pair(cadre, other);

        var regrouping = told(RegroupingKind.MERGER, false);
        job.look();
        assertThat(isFollowed(regrouping)).isFalse();
        assertThat(pairings(other)).hasSize(1);
        moves(goes, other, kept);

        assertThat(followed(regrouping, kept))
                .containsExactly("ACTIVE cadre " + cadre + " of [" + stays + ", " + goes + "] from 2026-11-22");
        assertThat(pairings(other).get(0)).startsWith("ENDED HOUSEHOLD_CHANGED");
    }

    @Test
    void whoLeavesForAHouseholdOfTheirOwnHasNoCadreUnlessThatWasSaid() {
        goes = registry.recipient(kept, HANJI, RecipientCategory.ORPHAN);
        pair(cadre, kept);

        moves(goes, kept, other);
        var pairings = followed(told(RegroupingKind.SPLIT, false), kept);

        assertThat(pairings)
                .containsExactly(
                        "ACTIVE cadre " + cadre + " of [" + stays + "] from 2026-11-22",
                        "ENDED HOUSEHOLD_CHANGED cadre " + cadre + " of [" + stays + ", " + goes
                                + "] from 2026-03-01 to 2026-11-22");
        assertThat(pairings(other)).isEmpty();
        assertThat(post(province(), CONSOLE, asked(cadre(), other, TODAY)).status())
                .as("an office pairs them at once")
                .isEqualTo(201);
    }

    @Test
    void oneCadreCaresForBothWhereThatWasSaid() {
        goes = registry.recipient(kept, HANJI, RecipientCategory.ORPHAN);
        pair(cadre, kept);

        moves(goes, kept, other);
        followed(told(RegroupingKind.SPLIT, true), kept);

        assertThat(pairings(other)).containsExactly("ACTIVE cadre " + cadre + " of [" + goes + "] from 2026-11-22");
    }

    @Test
    void whoComesToAPairedHouseholdAloneIsCoveredThere() {
        goes = registry.recipient(other, HANJI, RecipientCategory.ORPHAN);
        pair(cadre, kept);
        var former = pair(cadre(), other);

        moves(goes, other, kept);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pairings(kept).get(0))
                        .isEqualTo("ACTIVE cadre " + cadre + " of [" + stays + ", " + goes + "] from 2026-11-22"));
        assertThat(get(province(), CONSOLE + "/" + former).text("/endReason")).isEqualTo("HOUSEHOLD_CHANGED");
    }

    @Test
    void whoComesToAPairedHouseholdFromNowhereIsCoveredThereAndWhoLeavesTheCareStaysCovered() {
        pair(cadre, kept);
        goes = registry.recipient(kept, HANJI, RecipientCategory.ORPHAN);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pairings(kept).get(0))
                        .isEqualTo("ACTIVE cadre " + cadre + " of [" + stays + ", " + goes + "] from 2026-11-22"));
        registry.recipient(goes, 2, Registry.span(Registry.START, TODAY, kept, HANJI, RecipientCategory.ORPHAN));
        job.look();
        assertThat(pairings(kept)).hasSize(2);
    }

    @Test
    void aPauseEndsNoPairingAndItsEndBeginsNone() {
        var destitute = RecipientCategory.DESTITUTE;
        pair(cadre, kept);
        var asBefore = pairings(kept);
        assertThat(asBefore).containsExactly("ACTIVE cadre " + cadre + " of [" + stays + "] from 2026-03-01");

        registry.recipient(
                stays,
                2,
                Registry.span(Registry.START, TODAY, kept, HANJI, destitute),
                Registry.pause(TODAY, null, kept, HANJI, destitute));
        job.look();
        assertThat(pairings(kept)).as("though nobody else is there").isEqualTo(asBefore);

        registry.recipient(stays, 3, Registry.span(Registry.START, null, kept, HANJI, destitute));
        job.look();
        assertThat(pairings(kept)).isEqualTo(asBefore);
    }

    @Test
    void whoJoinsWhileCareOfAnotherIsPausedIsCoveredAndSoIsTheOtherAfterwards() {
        var destitute = RecipientCategory.DESTITUTE;
        pair(cadre, kept);
        registry.recipient(
                stays,
                2,
                Registry.span(Registry.START, TODAY, kept, HANJI, destitute),
                Registry.pause(TODAY, null, kept, HANJI, destitute));
        goes = registry.recipient(kept, HANJI, RecipientCategory.ORPHAN);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pairings(kept).get(0))
                        .isEqualTo("ACTIVE cadre " + cadre + " of [" + goes + "] from 2026-11-22"));

        registry.recipient(stays, 3, Registry.span(Registry.START, null, kept, HANJI, destitute));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pairings(kept).get(0))
                        .isEqualTo("ACTIVE cadre " + cadre + " of [" + stays + ", " + goes + "] from 2026-11-22"));
    }

    private static long cadre() {
        return registry.cadre(CadreRank.STAFF, Registry.newId());
    }

    private String pair(long byCadre, long ofHousehold) {
        var answer = post(province(), CONSOLE, asked(byCadre, ofHousehold, SPRING));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    private static Map<String, Object> asked(long byCadre, long ofHousehold, LocalDate from) {
        return Map.of("cadreId", byCadre, "householdId", ofHousehold, "from", from);
    }

    private static void moves(long person, long from, long to) {
        registry.recipient(
                person,
                2,
                Registry.span(Registry.START, TODAY, from, HANJI, RecipientCategory.ORPHAN),
                Registry.span(TODAY, null, to, HANJI, RecipientCategory.ORPHAN));
    }

    private long told(RegroupingKind kind, boolean sameCadre) {
        var id = Registry.newId();
        registry.household(
                kept,
                new HouseholdChanged.Regrouping(
                        id, TODAY, kind, other, List.of(new HouseholdChanged.Moved(goes, 2)), sameCadre));
        return id;
    }

    private List<String> followed(long regrouping, long household) {
        await().atMost(Duration.ofSeconds(30)).until(() -> isFollowed(regrouping));
        return pairings(household);
    }

    /** The newest first. */
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

    private static boolean isFollowed(long regrouping) throws SQLException {
        try (var connection = TestServers.schema("pairing").connect();
                var query = connection.prepareStatement("select followed_at from regrouping where id = ?")) {
            query.setLong(1, regrouping);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getTimestamp(1) != null;
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
