package org.aixin.e2e.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.standalone.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Everybody asks for everything, at the gateway and past it, and gets what the tables in {@code scope/} say. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScopeE2E {

    private static final Clock CLOCK = Clock.systemUTC();

    static Stage stage;
    static RunningSystem system;
    static World world;
    static Crowd crowd;
    static Asking asking;
    static List<Case> doors;
    static List<Case> inside;

    @BeforeAll
    static void everybodyIsThere() {
        doors = Table.read("doors.txt");
        inside = Table.read("inside.txt");
        stage = Stage.set("scope", CLOCK);
        system = stage.system();
        world = stage.world();
        crowd = stage.crowd();
        asking = new Asking(system, world, crowd, stage.knock());
        System.out.printf("  at the doors %s%n  inside %s%n", Asking.size(doors), Asking.size(inside));
    }

    @AfterAll
    static void andGoes() {
        stage.close();
    }

    /** Twice, the second time in the other order: nobody is answered with what was kept for somebody else. */
    @Test
    @Order(1)
    void whoReadsGetsTheOwnAndNothingElseWhoeverAskedBefore() {
        var wrong = new ArrayList<String>();
        var reading = all().filter(Case::reads).toList();
        for (var one : reading) {
            var everybody = one.asked();
            everybody.forEach(actor -> asking.wrong(one, actor).ifPresent(wrong::add));
            Collections.reverse(everybody);
            everybody.forEach(actor -> asking.wrong(one, actor).ifPresent(wrong::add));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void whoWritesBeyondTheOwnIsRefusedAndNothingChanges() throws SQLException {
        var wrong = new ArrayList<String>();
        var before = Fingerprint.of(system);
        all().filter(one -> !one.reads())
                .forEach(one -> one.asked().stream()
                        .filter(actor -> !one.outcome(actor).acts())
                        .forEach(actor -> asking.wrong(one, actor).ifPresent(wrong::add)));
        assertThat(wrong).isEmpty();
        assertThat(Fingerprint.of(system)).isEqualTo(before);
    }

    @Test
    @Order(3)
    void noBodySetsWhatItMayNotName() throws SQLException {
        var wrong = new ArrayList<String>();
        var before = Fingerprint.of(system);
        all().filter(one -> !one.path.equals("/oauth2/token"))
                .collect(Collectors.toMap(one -> one.method + one.service + one.path, one -> one, (one, other) -> one))
                .values()
                .forEach(one -> asking.takesAnything(one).ifPresent(wrong::add));
        assertThat(wrong).isEmpty();
        assertThat(Fingerprint.of(system)).isEqualTo(before);
    }

    /** D9: what is taken from somebody is gone within a minute, however they came in. */
    @Test
    @Order(4)
    void whatIsTakenAwayIsGoneWithinAMinute() {
        var leaving = Leaving.of(system, world, crowd);
        leaving.takeAway();
        await().atMost(Leaving.LONGEST.plusSeconds(10))
                .pollInterval(Duration.ofMillis(500))
                .until(leaving::allGone);
        System.out.println("  " + leaving);
        assertThat(leaving.took())
                .allSatisfy((who, took) -> assertThat(took).as(who).isLessThan(Leaving.LONGEST));
    }

    /** D8: a place that gets another county's code is seen from there, and from the former county no more. */
    @Test
    @Order(8)
    void aPlaceThatComesToAnotherCountyIsSeenFromThereAlone() {
        world.neighboursComeToTheSiblingCounty();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(listed(Actor.SIBLING)).contains(World.NEIGHBOURS.pairing());
            assertThat(listed(Actor.COUNTY)).doesNotContain(World.NEIGHBOURS.pairing());
            assertThat(listed(Actor.NEIGHBOUR)).isEmpty();
        });
        var path = "/api/console/v1/pairings/" + World.NEIGHBOURS.pairing();
        assertThat(world.at("GET", path, crowd.at(Actor.SIBLING), null).status())
                .isEqualTo(200);
        assertThat(world.at("GET", path, crowd.at(Actor.COUNTY), null).status()).isEqualTo(404);
    }

    private static List<Long> listed(Actor office) {
        return world.at("GET", "/api/console/v1/pairings?size=200", crowd.at(office), null)
                .is(200, "The list of " + office.title())
                .body()
                .at("/items")
                .valueStream()
                .map(item -> Long.valueOf(item.at("/id").asString()))
                .toList();
    }

    /** The same requests, by whoever may: what was refused to the others was a good request. */
    @Test
    @Order(9)
    void whoMayDoesIt() {
        var wrong = new ArrayList<String>();
        all().filter(one -> !one.reads())
                .forEach(one -> one.asked().stream()
                        .filter(actor -> one.outcome(actor).acts())
                        .forEach(actor -> asking.wrong(one, actor).ifPresent(wrong::add)));
        assertThat(wrong).isEmpty();
    }

    private static Stream<Case> all() {
        return Stream.concat(inside.stream(), doors.stream());
    }
}
