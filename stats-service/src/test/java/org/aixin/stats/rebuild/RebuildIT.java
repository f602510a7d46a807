package org.aixin.stats.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.stats.BesideOwners;
import org.aixin.stats.CareRecords;
import org.aixin.stats.World;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.Period;
import org.aixin.stats.figure.Told;
import org.aixin.stats.reconciliation.CounterCheck;
import org.aixin.stats.tree.Node;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Everything is counted anew beside what is read, while events come, and then that is read. */
class RebuildIT extends BesideOwners {

    static final String GENERATIONS = "/api/console/v1/statistics/generations";
    static final int RECORDS = 2_500;

    @Autowired
    MockMvc http;

    @Autowired
    RebuildJob job;

    @Autowired
    RebuildMapper rebuilds;

    @Autowired
    Builder builder;

    @Autowired
    Remains remains;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    CounterCheck counters;

    @Autowired
    FigureDesk desk;

    @Autowired
    StringRedisTemplate redis;

    @BeforeEach
    void people() {
        world.trees();
        world.cadre(10, 100);
        for (var pairing = 0; pairing < 8; pairing++) {
            world.recipient(7000 + pairing, 5000 + pairing, World.VILLAGE, RecipientCategory.DESTITUTE);
            world.pairing(1000 + pairing, 10, 5000 + pairing, "2025-01-01", null, 7000L + pairing);
        }
    }

    @Test
    void aRebuildUnderLoadThatDiesHalfWayEndsWithoutADifference() throws Exception {
        var random = new Random(7);
        var first = new ArrayList<CareRecordChanged>();
        for (var id = 1L; id <= RECORDS; id++) {
            first.add(record(id, 1, random));
        }
        first.forEach(OWNER::has);
        counting.apply(first);
        // Two pages of records, then the owner is gone, and with it whoever was loading.
        OWNER.breaksDownAfter(2);
        ask(post(GENERATIONS), province()).andExpect(status().isAccepted());
        await().atMost(Duration.ofSeconds(60)).until(() -> rebuilds.find(2).records() == 2_000);
        var loading = new AtomicBoolean(true);
        var live = CompletableFuture.runAsync(() -> live(loading, new Random(8)));

        OWNER.isBack();
        try (var next = next()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                next.job.work();
                return rebuilds.find(2).stage() == Rebuild.Stage.READY;
            });
        }
        loading.set(false);
        live.join();

        assertThat(counters.apart(1, 2).differences()).isZero();
        assertThat(counters.apart(2, 1)).isEqualTo(counters.apart(1, 2));
        sums.assertCountersAre(1, OWNER.records());
        sums.assertCountersAre(2, OWNER.records());
        sums.assertTargetsAddUp(2);
        assertThat(OWNER.records()).hasSizeGreaterThan(RECORDS);
        assertThat(Verdict.of(rebuilds.find(2)).isClean()).isTrue();
    }

    /** The work of another process. */
    private record Next(RebuildJob job) implements AutoCloseable {

        @Override
        public void close() {
            job.destroy();
        }
    }

    private Next next() {
        return new Next(new RebuildJob(rebuilds, builder, remains, database));
    }

    /** Events of new and of changed records, each twice and in no order. */
    private void live(AtomicBoolean going, Random random) {
        var id = (long) RECORDS;
        for (var round = 0; going.get() || round < 20; round++) {
            var events = new ArrayList<CareRecordChanged>();
            for (var i = 0; i < 10; i++) {
                events.add(record(++id, 1, random));
                events.add(record(1 + (round * 10 + i) % RECORDS, 2 + round, random));
            }
            events.forEach(OWNER::has);
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, random);
            counting.apply(events.subList(0, 20));
            counting.apply(events.subList(20, 40));
        }
    }

    private static CareRecordChanged record(long id, long version, Random random) {
        var villages = List.of(World.VILLAGE, World.OTHER_VILLAGE, World.FAR_VILLAGE);
        var categories = RecipientCategory.values();
        return CareRecords.contact(id)
                .version(version)
                .kind(random.nextBoolean() ? CareKind.CONTACT : CareKind.VISIT)
                .status(random.nextInt(9) == 0 ? CareRecordStatus.VOID : CareRecordStatus.VALID)
                .on(random.nextBoolean() ? "2025-12-31" : "2026-01-01")
                .pairing(1000 + random.nextInt(8))
                .in(villages.get(random.nextInt(3)))
                .unit(List.of(100L, 101L, 103L).get(random.nextInt(3)))
                .about(categories[random.nextInt(5)], categories[random.nextInt(5)])
                .policies(random.nextInt(3))
                .goodDeeds(random.nextInt(2))
                .changed();
    }

    @Test
    void theNewGenerationIsReadAndOneMayGoBackAndNothingIsLostEitherWay() throws Exception {
        var earlier = Audited.rows("stats", "GENERATION%").size();
        recorded(CareRecords.visit(1), CareRecords.visit(2).in(World.FAR_VILLAGE));
        await().until(() -> visits(told()) == 2);
        var before = told();
        built();

        ask(post(GENERATIONS + "/2/activation"), province())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACTIVE"));
        reading.refresh();
        // One request is answered from one generation, whatever happens meanwhile.
        assertThat(told().ver()).isEqualTo(before.ver());
        anotherRequest();
        var after = told();
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.ver()).isGreaterThan(before.ver());

        recorded(CareRecords.visit(3));
        ask(post(GENERATIONS + "/1/activation"), province()).andExpect(status().isOk());
        ask(get(GENERATIONS), province())
                .andExpect(jsonPath("$.items[*].gen", contains(2, 1)))
                .andExpect(jsonPath("$.items[0].state").value("STANDBY"))
                .andExpect(jsonPath("$.items[0].build.records").value(2))
                .andExpect(jsonPath("$.items[0].build.verdict.wrongCells").value(0))
                .andExpect(jsonPath("$.items[1].state").value("ACTIVE"));
        reading.refresh();
        anotherRequest();
        var back = told();
        assertThat(visits(back)).isEqualTo(3);
        assertThat(back.ver()).isGreaterThan(after.ver());
        assertThat(written(earlier))
                .containsExactly(
                        "GENERATION_BUILD_ASKED OK console:1 generation:2",
                        "GENERATION_ACTIVATED OK console:1 generation:2 instead of 1",
                        "GENERATION_ACTIVATED OK console:1 generation:1 instead of 2");
    }

    @Test
    void aDayAfterItWasReadLastAGenerationIsGoneWithItsCopies() throws Exception {
        recorded(CareRecords.visit(1));
        built();
        await().until(() -> !redis.keys("stats:g1:*").isEmpty());
        ask(post(GENERATIONS + "/2/activation"), province()).andExpect(status().isOk());
        reading.refresh();

        clock.set(clock.instant().plus(Duration.ofHours(23)));
        job.work();
        assertThat(rows(1)).isPositive();
        var earlier = Audited.rows("stats", "GENERATION%").size();
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        job.work();

        assertThat(rows(1)).isZero();
        assertThat(redis.keys("stats:g1:*")).isEmpty();
        sums.assertCountersAre(2, OWNER.records());
        ask(post(GENERATIONS + "/1/activation"), province())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("generation-retired"));
        assertThat(written(earlier))
                .containsExactly(
                        "GENERATION_RETIRED OK service:stats-service generation:1",
                        "GENERATION_ACTIVATED REFUSED console:1 generation:1 generation-retired");
    }

    @Test
    void whatIsNotFinishedOrDiffersIsNotReadUnlessSomebodyWantsIt() throws Exception {
        var earlier = Audited.rows("stats", "GENERATION%").size();
        recorded(CareRecords.visit(1));
        OWNER.breaksDownAfter(0);
        ask(post(GENERATIONS), province()).andExpect(status().isAccepted());
        ask(post(GENERATIONS), province())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("rebuild-running"));
        ask(post(GENERATIONS + "/2/activation"), province())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("generation-incomplete"));
        OWNER.isBack();
        // Somebody has put a row into what is read that the owner does not have.
        counting.count(CareRecords.visit(99));
        ready();

        // It came by an event, so both have it; by hand, only one.
        world.change("insert into counted_record (gen, id, version, counted) values (1, 98, 1, false)");
        ask(post(GENERATIONS + "/2/activation"), province())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("generation-differs"));
        ask(
                        post(GENERATIONS + "/2/activation")
                                .contentType("application/json")
                                .content("{\"differencesAccepted\":true}"),
                        province())
                .andExpect(status().isOk());
        ask(post(GENERATIONS + "/2/retirement"), province()).andExpect(status().isConflict());
        ask(post(GENERATIONS + "/7/activation"), province()).andExpect(status().isNotFound());
        assertThat(written(earlier))
                .containsExactly(
                        "GENERATION_BUILD_ASKED OK console:1 generation:2",
                        "GENERATION_BUILD_ASKED REFUSED console:1  rebuild-running",
                        "GENERATION_ACTIVATED REFUSED console:1 generation:2 generation-incomplete",
                        "GENERATION_ACTIVATED REFUSED console:1 generation:2 generation-differs",
                        "GENERATION_ACTIVATED OK console:1 generation:2 instead of 1, differences accepted",
                        "GENERATION_RETIRED REFUSED console:1 generation:2 generation-active");
    }

    private static List<String> written(int earlier) {
        return Audited.rows("stats", "GENERATION%").stream()
                .skip(earlier)
                .map(Audited.Row::toString)
                .toList();
    }

    @Test
    void generationsAreForTheProvinceAlone() throws Exception {
        for (var caller : List.of(
                office(Grant.division("622921"), "STATISTICS_READ", "STATISTICS_REBUILD"),
                office(Grant.province(), "STATISTICS_READ"))) {
            ask(get(GENERATIONS), caller).andExpect(status().isForbidden());
            ask(post(GENERATIONS), caller).andExpect(status().isForbidden());
            ask(post(GENERATIONS + "/1/activation"), caller).andExpect(status().isForbidden());
        }
    }

    private Told told() {
        return desk.current(Node.division("620000"), new Period(2026)).orElseThrow();
    }

    private static void anotherRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private static long visits(Told told) {
        return told.figures().flows().values().stream()
                .mapToLong(Metrics::visits)
                .sum();
    }

    private void built() throws Exception {
        ask(post(GENERATIONS), province()).andExpect(status().isAccepted());
        ready();
    }

    private void ready() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            job.work();
            return rebuilds.find(2).stage() == Rebuild.Stage.READY;
        });
    }

    private long rows(int gen) {
        return sql.sql("select (select count(*) from counted_record where gen = ?)"
                        + " + (select count(*) from flow_division where gen = ?)")
                .params(gen, gen)
                .query(Long.class)
                .single();
    }

    private static Caller province() {
        return office(Grant.province(), "STATISTICS_READ", "STATISTICS_REBUILD");
    }

    private static Caller office(Grant grant, String... permissions) {
        return new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of(permissions));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, Caller caller) throws Exception {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
        return http.perform(request.header("Authorization", "Bearer " + token));
    }
}
