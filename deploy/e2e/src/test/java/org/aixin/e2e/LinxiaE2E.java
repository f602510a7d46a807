package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.aixin.bench.plan.DemoSize;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.Form;
import org.aixin.testkit.Link;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 临夏县 answers what was published about its year 2023, whoever keeps the figures and along every tree. */
class LinxiaE2E {

    private static final int YEAR = 2023;
    private static final String COUNTY = "divisions/622921?year=" + YEAR;

    static Demo demo;
    static ExpectedByNode expected;
    static EveryNode nodes;

    @BeforeAll
    static void theCountyIsLoaded() {
        demo = Demo.start("linxia", Form.ONE_JVM, 1, DemoSize.LINXIA);
        expected = ExpectedByNode.of(demo.plan(), YEAR);
        nodes = new EveryNode(demo, YEAR);
    }

    @AfterAll
    static void andStops() {
        demo.close();
    }

    @AfterEach
    void everyLinkIsWhole() {
        demo.system.link(Deployable.STATS, Link.REDIS).mode(FaultProxy.Mode.PASS);
    }

    @Test
    void thePublishedYearComesFromRedis() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> nodes.ask(COUNTY),
                        answer -> answer.at("/source").asString().equals("redis"));

        assertPublished(nodes.ask(COUNTY));
    }

    @Test
    void withRedisCutThePublishedYearComesFromTheDatabase() {
        demo.system.link(Deployable.STATS, Link.REDIS).mode(FaultProxy.Mode.DOWN);

        var answer = nodes.ask(COUNTY);

        assertThat(answer.at("/source").asString()).isEqualTo("mysql");
        assertPublished(answer);
    }

    @Test
    void sixteenPeopleInResettlementStandOutsideTheTotals() {
        var answer = nodes.ask(COUNTY + "&category=RESETTLEMENT");

        assertThat(answer.at("/metrics/recipients").asLong()).isEqualTo(16);
        assertThat(answer.at("/metrics/households").asLong()).isEqualTo(16);
        assertThat(answer.at("/metrics/contacts/events").asLong()).isZero();
    }

    @Test
    void everyPlaceTellsWhatItsPartsTell() {
        var seen = everythingBelow("divisions", "620000", "");

        assertThat(seen).isEqualTo(expected.divisions());
        assertThat(seen).hasSize(3 + 25 + 227);
    }

    @Test
    void everyUnitTellsWhatItsOwnCadresAndThoseBelowDidInBothTrees() {
        var office = demo.plan().units().get(0).id();

        assertThat(everythingBelow("units", Long.toString(office), "tree=MANAGED_BY&"))
                .isEqualTo(expected.managedBy());
        assertThat(everythingBelow("units", Long.toString(office), "tree=GROUP&"))
                .isEqualTo(expected.groups());
    }

    private static void assertPublished(JsonNode answer) {
        var metrics = answer.at("/metrics");
        var figures = Map.ofEntries(
                Map.entry("/cadres", 4_928L),
                Map.entry("/households", 4_983L),
                Map.entry("/recipients", 5_718L),
                Map.entry("/recipientsByCategory/SEVERELY_DISABLED_HARDSHIP", 3_213L),
                Map.entry("/recipientsByCategory/DESTITUTE", 1_822L),
                Map.entry("/contacts/events", 28_625L),
                Map.entry("/visits/events", 19_833L),
                Map.entry("/difficultiesResolved", 2_114L),
                Map.entry("/difficultiesReported", 2_432L),
                Map.entry("/goodDeeds", 3_008L),
                Map.entry("/policiesDelivered/items", 21_173L));
        assertThat(figures)
                .allSatisfy((pointer, figure) ->
                        assertThat(metrics.at(pointer).asLong()).as(pointer).isEqualTo(figure));
        assertThat(metrics.at("/recipientsByCategory/ORPHAN").asLong()
                        + metrics.at("/recipientsByCategory/DE_FACTO_UNATTENDED_CHILD")
                                .asLong())
                .isEqualTo(683);
        assertThat(metrics.at("/aid/cashFen").asLong()
                        + metrics.at("/aid/goodsFen").asLong())
                .isEqualTo(63_150_000);
        assertThat(answer.at("/rates/contacts/volume").asDouble()).isEqualTo(1.436);
        assertThat(answer.at("/rates/visits/volume").asDouble()).isEqualTo(1.99);
    }

    /** What each node below tells, and the node itself. Whoever tells nothing is left out. */
    private static Map<String, ExpectedByNode.Figures> everythingBelow(String kind, String top, String tree) {
        return nodes.below(
                kind, top, tree, told -> ExpectedByNode.Figures.of(told.at("/metrics")), ExpectedByNode.Figures.NONE);
    }
}
