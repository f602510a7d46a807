package org.aixin.stats.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.stats.BesideOwners;
import org.aixin.stats.CareRecords;
import org.aixin.stats.World;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever somebody alters behind the service's back is found, and put right. */
class ReconciliationIT extends BesideOwners {

    static final String RECONCILIATION = "/api/console/v1/statistics/reconciliation";
    static final String PROVINCE_2026 = "stats:g1:DIVISION:620000:2026";

    @Autowired
    MockMvc http;

    @Autowired
    ReconciliationJob job;

    @Autowired
    RunMapper runs;

    @Autowired
    StringRedisTemplate redis;

    @BeforeEach
    void people() {
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, RecipientCategory.ORPHAN);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        recorded(
                CareRecords.visit(1).policies(2).goodDeeds(1),
                CareRecords.contact(2).on("2025-12-31"),
                CareRecords.contact(3).about(RecipientCategory.RESETTLEMENT));
    }

    @Test
    void whereNothingWasAlteredEverythingAgrees() throws Exception {
        ask(get(RECONCILIATION), county()).andExpect(jsonPath("$.state").value("NEVER"));

        var run = full();

        assertThat(run.found()).isZero();
        assertThat(run.green()).isTrue();
        ask(get(RECONCILIATION), county())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("FINISHED"))
                .andExpect(jsonPath("$.scope").value("FULL"))
                .andExpect(jsonPath("$.green").value(true))
                .andExpect(jsonPath("$.openDifferences").value(0))
                .andExpect(jsonPath("$.differences", empty()))
                .andExpect(jsonPath("$.compared['care-record']").value(3))
                .andExpect(jsonPath("$.compared.division").value(9))
                .andExpect(jsonPath("$.lastGreenAt").value("2026-11-22T08:00:00Z"));
    }

    static Stream<String> alterations() {
        return Stream.of(
                "update flow_division set visits = visits + 7 where node = '622921' and month = 202603",
                "insert into flow_group select gen, node, 202601, category, contacts, contact_persons, visits,"
                        + " visit_persons, policies, policy_persons, difficulties_resolved, difficulties_reported,"
                        + " good_deeds, aid_cash_fen, aid_goods_fen, four_must_attended, hazards_found,"
                        + " hazards_removed, ver from flow_group where month = 202603 and node = '103'"
                        + " and category = 'ORPHAN'",
                "update target_managed_by set visits_attained = visits_attained + 1 where node = '102' and year = 2026",
                "update pairing_year set visits = 9 where pairing_id = 1000 and year = 2026",
                "update pairing_year set contact_target = 9 where pairing_id = 1000 and year = 2025",
                "update counted_record set aid_cash_fen = 600, good_deeds = 0 where id = 1",
                "update counted_record set division_path = '620000' where id = 2",
                "delete from counted_record where id = 3",
                "update recipient_span set division_code = '" + World.FAR_VILLAGE + "'",
                "update paired set cadre_id = 11",
                "delete from projected_version where msg_key = '622921100'");
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void whatWasAlteredInATableIsFoundAndPutRight(String alteration) throws Exception {
        world.change(alteration);

        var run = full();

        assertThat(run.found()).as(run.differences()).isPositive();
        assertThat(run.openDifferences()).as(run.differences()).isZero();
        sums.assertCountersAre(OWNER.records());
        sums.assertTargetsAddUp();
        clock.set(clock.instant().plusSeconds(1));
        assertThat(full().found()).isZero();
    }

    @Test
    void aFigureThatWasAlteredInRedisIsFoundAndPutRight() throws Exception {
        await().until(() -> copy().contains("\"visits\":1,"));
        redis.opsForValue().set(PROVINCE_2026, copy().replace("\"visits\":1,", "\"visits\":900,"));

        var run = full();

        assertThat(run.differences()).contains("COPY", "DIVISION 620000 2026");
        await().until(() -> copy().contains("\"visits\":1,"));
        redis.opsForValue().set(PROVINCE_2026, "9000000 not ours");
        assertThat(full().found()).isEqualTo(1);
        await().until(() -> copy().contains("\"visits\":1,"));
    }

    @Test
    void aLostEventIsAskedForOnceMoreAndARowThatNobodyOwnsIsTakenOut() {
        full();
        OWNER.has(CareRecords.visit(4).changed());
        counting.count(CareRecords.visit(5));
        clock.set(clock.instant().plus(Duration.ofMinutes(11)));

        job.work();

        var run = runs.last();
        assertThat(run.scope()).isEqualTo(Scope.RECENT);
        assertThat(run.differences()).contains("care-record 4", "care-record 5");
        assertThat(run.openDifferences()).isZero();
        sums.assertCountersAre(OWNER.records());
    }

    @Test
    void anEventThatIsOnItsWayIsNoDifference() {
        full();
        var late = CareRecords.visit(4);
        OWNER.has(late.changed());
        var arrival = CompletableFuture.runAsync(() -> counting.count(late));

        assertThat(full().found()).isZero();
        arrival.join();
    }

    @Test
    void aParkedEventKeepsItFromBeingGreenUntilSomebodySettlesIt() throws Exception {
        world.change("insert into parked_event (topic, part, off, msg_key, err) values ('a', 0, 1, 'k', 'no value')");
        assertThat(full().green()).isFalse();
        ask(get(RECONCILIATION), province())
                .andExpect(jsonPath("$.parkedEvents").value(1));
        var id = runs.parkedEvents().get(0).id();
        ask(get(RECONCILIATION + "/parked-events"), province())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].reason").value("no value"));

        ask(post(RECONCILIATION + "/parked-events/" + id + "/settlement"), province())
                .andExpect(status().isNoContent());

        assertThat(full().green()).isTrue();
        ask(post(RECONCILIATION + "/parked-events/" + id + "/settlement"), province())
                .andExpect(status().isNotFound());
        assertThat(Audited.about("stats", "parked-event:" + id))
                .containsExactly("PARKED_EVENT_SETTLED OK console:1 parked-event:" + id);
    }

    @Test
    void whatCannotBeComparedIsNotGreen() {
        OWNER.breaksDownAfter(0);

        var run = full();

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.green()).isFalse();
        assertThat(run.failure()).contains("care-record");
    }

    @Test
    void onlyTheProvinceHasEverythingComparedAndSeesWhere() throws Exception {
        world.change("update flow_division set visits = visits + 7 where node = '622921' and month = 202603");
        ask(post(RECONCILIATION), county()).andExpect(status().isForbidden());
        var earlier = Audited.rows("stats", "RECONCILIATION_ASKED").size();
        ask(post(RECONCILIATION), province()).andExpect(status().isAccepted());
        assertThat(Audited.rows("stats", "RECONCILIATION_ASKED").stream().skip(earlier))
                .containsExactly(new Audited.Row("RECONCILIATION_ASKED", "OK", "console:1", "", "full, healing", true));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ask(get(RECONCILIATION), province())
                        .andExpect(jsonPath("$.state").value("FINISHED"))
                        .andExpect(jsonPath("$.differences[0].layer").value("COUNTER"))
                        .andExpect(jsonPath("$.differences[0].healed").value(true)));
        ask(get(RECONCILIATION), county()).andExpect(jsonPath("$.differences", empty()));
    }

    private Run full() {
        job.full("console:1");
        job.work();
        return runs.last();
    }

    private String copy() {
        var stored = redis.opsForValue().get(PROVINCE_2026);
        return stored == null ? "" : stored;
    }

    private static Caller county() {
        return new Caller(
                "console:2",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.division("622921")),
                Set.of("STATISTICS_READ", "STATISTICS_REBUILD"));
    }

    private static Caller province() {
        return new Caller(
                "console:1",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.province()),
                Set.of("STATISTICS_READ", "STATISTICS_REBUILD"));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, Caller caller) throws Exception {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
        return http.perform(request.header("Authorization", "Bearer " + token));
    }
}
