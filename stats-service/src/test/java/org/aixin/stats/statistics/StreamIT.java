package org.aixin.stats.statistics;

import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsServiceApplication;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.testkit.Link;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/** A page that stays open hears of every change. */
@SpringBootTest(
        classes = StatsServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=stats-service",
            "spring.kafka.listener.auto-startup=false",
            "management.server.port=0",
            "aixin.statistics.streams.at-once=30",
            "aixin.statistics.streams.beat=1s",
            "aixin.statistics.streams.lasting=10s"
        })
class StreamIT extends StatsTest {

    static final String STREAM = StatisticsIT.BASE + "/stream";
    static final String COUNTY = STREAM + "?division=622921&year=2026";

    @LocalServerPort
    int port;

    final List<EventStream> opened = new ArrayList<>();

    @BeforeEach
    void people() {
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        counting.count(CareRecords.contact(1));
    }

    @AfterEach
    void everybodyGoes() {
        opened.forEach(EventStream::close);
    }

    @Test
    void theFirstEventComesAtOnceAndTellsWhatThePlainAnswerTells() throws Exception {
        awaitCopies();
        var stream = open(COUNTY);

        var first = stream.first();

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.name()).isEqualTo("figures");
        assertThat(first.id()).matches("[1-9]\\d*");
        assertThat(first.json().at("/division/name").asString()).isEqualTo("区划622921");
        assertThat(first.json())
                .isEqualTo(AixinJson.mapper()
                        .readTree(plain(StatisticsIT.BASE + "/divisions/622921?year=2026")
                                .body()));
    }

    @Test
    void whatIsCountedIsToldWithoutAskingAgain() {
        var county = open(COUNTY);
        var unit = open(STREAM + "?unit=103&tree=GROUP&year=2026");
        var elsewhere = open(STREAM + "?division=622922&year=2026");
        var before = county.next("figures");
        assertThat(visits(unit.next("figures"))).isZero();
        elsewhere.next("figures");

        counting.count(CareRecords.visit(2));

        var after = newest(county, 1);
        assertThat(Long.parseLong(after.id())).isGreaterThan(Long.parseLong(before.id()));
        assertThat(visits(newest(unit, 1))).isEqualTo(1);
        assertThat(elsewhere.first().name()).isEqualTo("beat");
    }

    @Test
    void whoHasTheNewestVersionIsNotToldItAgain() {
        awaitCopies();
        var has = open(COUNTY).next("figures").id();

        var again = EventStream.open(port, COUNTY, token(Grant.province()), has);
        opened.add(again);

        assertThat(again.first().name()).isEqualTo("beat");
        assertThat(again.first().name()).isEqualTo("beat");
        counting.count(CareRecords.visit(2));
        assertThat(visits(newest(again, 1))).isEqualTo(1);
        assertThat(EventStream.open(port, COUNTY, token(Grant.province()), "1")
                        .first()
                        .name())
                .isEqualTo("figures");
    }

    @Test
    void silenceIsBrokenEveryThreeSecondsOrAsOftenAsIsSet() {
        var shipped = Binder.get(new MockEnvironment()).bindOrCreate("aixin.statistics.streams", StreamSettings.class);
        assertThat(shipped.beat()).isEqualTo(Duration.ofSeconds(3));
        assertThat(shipped.lasting()).isEqualTo(Duration.ofSeconds(55));
        var stream = open(COUNTY);
        stream.next("beat");

        var begun = System.nanoTime();
        stream.next("beat");
        stream.next("beat");

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(5));
    }

    @Test
    void aStreamEndsByItselfSoThatGrantsAreCheckedAnew() {
        var stream = open(COUNTY);
        var begun = System.nanoTime();
        stream.next("figures");

        stream.awaitEnd();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(13));
    }

    @Test
    void withRedisAwayChangesComeFromMySql() {
        var stream = open(COUNTY);
        stream.next("figures");
        TestServers.proxy(Link.REDIS).mode(FaultProxy.Mode.DOWN);

        counting.count(CareRecords.visit(2));

        var after = newest(stream, 1);
        assertThat(after.json().at("/source").asString()).isEqualTo("mysql");
    }

    @Test
    void outsideTheScopeThereIsNoStream() throws Exception {
        assertThat(refused(Grant.division("622922"), COUNTY)).isEqualTo("404 not-found");
        assertThat(refused(Grant.province(), STREAM + "?division=110000")).isEqualTo("404 not-found");
        assertThat(refused(Grant.unit(103), STREAM + "?unit=102")).isEqualTo("404 not-found");
        assertThat(refused(Grant.province(), STREAM)).isEqualTo("400 validation-failed");
        assertThat(refused(Grant.province(), COUNTY + "&unit=102")).isEqualTo("400 validation-failed");
        assertThat(refused(Grant.province(), STREAM + "?division=622921&year=2027"))
                .isEqualTo("400 validation-failed");
        var caller = new Caller("console:1", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of());
        assertThat(told(ask(COUNTY, token(caller)))).isEqualTo("403 forbidden");
    }

    @Test
    void moreThanAnInstanceServesAreAskedToComeAgainAndThoseWhoLeaveMakeRoom() throws Exception {
        var threads = threads();
        for (var i = 0; i < 30; i++) {
            open(COUNTY).next("figures");
        }
        assertThat(threads() - threads).isLessThan(8);

        var refused = ask(COUNTY, token(Grant.province()));

        assertThat(told(refused)).isEqualTo("503 too-many-streams");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(refused.body()).contains("实时数据");
        opened.forEach(EventStream::close);
        assertThat(open(COUNTY).status()).isEqualTo(200);
    }

    @Test
    void openStreamsDoNotHoldUpTheEndOfTheService() {
        var arguments = new ArrayList<String>();
        TestServers.properties("stats", Set.of(Link.DATABASE, Link.REDIS), Set.of())
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.addAll(
                List.of("--server.port=0", "--management.server.port=0", "--spring.kafka.listener.auto-startup=false"));
        var other = StatsServiceApplication.start(arguments.toArray(String[]::new));
        var itsPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(caller(Grant.province()), "stats-service");
        var stream = EventStream.open(itsPort, COUNTY, token, "");
        opened.add(stream);
        stream.next("figures");

        var begun = System.nanoTime();
        other.close();

        stream.awaitEnd();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    /** The figures once that many visits are among them; a change may be told in several steps. */
    private static EventStream.Event newest(EventStream stream, long wanted) {
        var event = stream.next("figures");
        while (visits(event) < wanted) {
            event = stream.next("figures");
        }
        return event;
    }

    private static long visits(EventStream.Event event) {
        return event.json().at("/metrics/visits/events").asLong();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("http-nio")
                        || thread.getName().startsWith("stream-"))
                .count();
    }

    private void awaitCopies() {
        await().untilAsserted(() -> assertThat(
                        plain(StatisticsIT.BASE + "/divisions/622921?year=2026").body())
                .contains("\"source\":\"redis\"", "\"contacts\":{\"events\":1"));
    }

    /** Waits for room: those of the test before leave when the service next tries to tell them something. */
    private EventStream open(String path) {
        return await().atMost(Duration.ofSeconds(15)).until(() -> tryToOpen(path), stream -> stream.status() != 503);
    }

    private EventStream tryToOpen(String path) {
        var stream = EventStream.open(port, path, token(Grant.province()), "");
        opened.add(stream);
        return stream;
    }

    private HttpResponse<String> plain(String path) throws IOException, InterruptedException {
        return ask(path, token(Grant.province()));
    }

    private String refused(Grant grant, String path) throws IOException, InterruptedException {
        return told(ask(path, token(grant)));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + AixinJson.mapper().readTree(answer.body()).at("/code").asString();
    }

    private HttpResponse<String> ask(String path, String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept", path.startsWith(STREAM) ? "text/event-stream" : "application/json")
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }

    private String token(Grant grant) {
        return token(caller(grant));
    }

    private String token(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
    }

    private static Caller caller(Grant grant) {
        return new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of("STATISTICS_READ"));
    }
}
