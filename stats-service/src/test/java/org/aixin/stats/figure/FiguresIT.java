package org.aixin.stats.figure;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.figure.Stock.Heads;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.aixin.testkit.Link;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures come from Redis, are the same from MySQL, and find their way back whatever happens to Redis. */
class FiguresIT extends StatsTest {

    static final Node PROVINCE = Node.division("620000");
    static final Node COUNTY = Node.division("622921");
    static final Period THIS_YEAR = new Period(2026);

    @Autowired
    FigureDesk desk;

    @Autowired
    Sweeper sweeper;

    @Autowired
    FigureReader reader;

    @Autowired
    FigureCopies copies;

    @BeforeEach
    void people() {
        await().ignoreExceptions().until(() -> !copies.isMarked(0));
        world.trees();
        world.cadre(10, 100);
        world.cadre(11, 103);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.recipient(7001, 5000, World.VILLAGE, DESTITUTE);
        world.recipient(7002, 5001, World.OTHER_VILLAGE, DESTITUTE);
        world.recipient(7003, 5002, World.OTHER_VILLAGE, RESETTLEMENT);
        world.recipient(7004, 5003, World.FAR_VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L, 7001L);
        world.pairing(1001, 10, 5001, "2025-01-01", null, 7002L);
        world.pairing(1002, 11, 5002, "2025-01-01", null, 7003L);
    }

    @Test
    void aRecordShowsInRedisForEveryNodeWithinTwoSeconds() {
        counting.count(CareRecords.contact(1));

        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            for (var node : List.of(
                    PROVINCE,
                    COUNTY,
                    Node.division("622900"),
                    Node.division("622921100"),
                    Node.unit(Tree.MANAGED_BY, 102),
                    Node.unit(Tree.GROUP, 103))) {
                assertThat(contactsInRedis(node)).as("%s", node).isEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"DOWN", "HANG"})
    void whileRedisIsCutTheSameFiguresComeFromMySqlAndNobodyWaits(Mode fault) {
        counting.count(CareRecords.contact(1));
        await().until(() -> contactsInRedis(COUNTY) == 1);
        var fromRedis = told(COUNTY).figures();

        TestServers.proxy(Link.REDIS).mode(fault);
        var began = System.nanoTime();
        var fromMySql = told(COUNTY);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(fromMySql.source()).isEqualTo(Told.Source.MYSQL);
        assertThat(fromMySql.figures()).isEqualTo(fromRedis);
    }

    @Test
    void whatIsCountedWhileRedisIsCutIsThereOnceItIsBackAndNothingOlderIsToldMeanwhile() {
        counting.count(CareRecords.contact(1));
        await().until(() -> contactsInRedis(COUNTY) == 1);

        TestServers.proxy(Link.REDIS).mode(Mode.DOWN);
        counting.count(CareRecords.contact(2));
        assertThat(contacts(COUNTY)).isEqualTo(2);
        TestServers.proxy(Link.REDIS).mode(Mode.PASS);

        var nodes = List.of(COUNTY, PROVINCE, Node.unit(Tree.MANAGED_BY, 102), Node.unit(Tree.GROUP, 103));
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    assertThat(nodes.stream().map(this::contacts)).containsOnly(2L);
                    return nodes.stream().allMatch(node -> source(node) == Told.Source.REDIS);
                });
    }

    @Test
    void anEmptiedRedisIsFilledAgain() {
        counting.count(CareRecords.contact(1));
        sweeper.sweep();
        await().until(() -> contactsInRedis(PROVINCE) == 1);

        World.emptyRedis();
        sweeper.sweep();

        await().untilAsserted(() -> {
            assertThat(contactsInRedis(PROVINCE)).isEqualTo(1);
            assertThat(contactsInRedis(Node.unit(Tree.GROUP, 100))).isEqualTo(1);
        });
    }

    @Test
    void whoeverReadsPastAnEmptyPlaceFillsIt() {
        counting.count(CareRecords.contact(1));
        await().until(() -> contactsInRedis(COUNTY) == 1);

        World.emptyRedis();

        assertThat(source(COUNTY)).isEqualTo(Told.Source.MYSQL);
        assertThat(source(COUNTY)).isEqualTo(Told.Source.REDIS);
    }

    @Test
    void stocksDoNotAddUpAndLeaveResettlementOutside() {
        await().untilAsserted(() -> {
            var county = stockInRedis(COUNTY);
            assertThat(county.cadres())
                    .as("11 cares for somebody in resettlement only")
                    .isEqualTo(1);
            assertThat(county.households()).isEqualTo(2);
            assertThat(county.byCategory())
                    .containsEntry(ORPHAN, new Heads(1, 1, 1))
                    .containsEntry(DESTITUTE, new Heads(2, 2, 1))
                    .containsEntry(RESETTLEMENT, new Heads(1, 1, 1));
            assertThat(stockInRedis(PROVINCE).of(ORPHAN)).isEqualTo(new Heads(2, 2, 1));
            assertThat(stockInRedis(Node.unit(Tree.MANAGED_BY, 102)).households())
                    .isEqualTo(2);
            assertThat(stockInRedis(Node.unit(Tree.GROUP, 103)).of(RESETTLEMENT))
                    .isEqualTo(new Heads(1, 1, 1));
        });
    }

    @Test
    void changedStocksAreToldAnewAlthoughNoRecordCame() {
        await().untilAsserted(() ->
                assertThat(stockInRedis(COUNTY).of(ORPHAN).recipients()).isEqualTo(1));

        world.recipient(7010, 5010, World.VILLAGE, ORPHAN);
        await().untilAsserted(() ->
                assertThat(stockInRedis(COUNTY).of(ORPHAN).recipients()).isEqualTo(2));

        world.recipient(7010, 5010, World.FAR_VILLAGE, ORPHAN);
        await().untilAsserted(() ->
                assertThat(stockInRedis(COUNTY).of(ORPHAN).recipients()).isEqualTo(1));

        world.division("622922101", new DivisionChanged.Span(World.ALWAYS, null, "622921"));
        await().untilAsserted(() ->
                assertThat(stockInRedis(COUNTY).of(ORPHAN).recipients()).isEqualTo(3));
    }

    @Test
    void figuresOfAnEarlierDayAreThoseOfThatDay() {
        counting.count(
                CareRecords.contact(1).on("2026-03-10").policies(2).about(ORPHAN, DESTITUTE),
                CareRecords.visit(2).on("2026-03-20"),
                CareRecords.contact(3).on("2026-02-01").goodDeeds(1),
                CareRecords.contact(4).on("2025-12-31"));
        world.cadre(
                10,
                new CadreChanged.Span(
                        World.ALWAYS, LocalDate.of(2026, 6, 1), 100, CadreLevel.COUNTY, CadreRank.STAFF, true),
                new CadreChanged.Span(LocalDate.of(2026, 6, 1), null, 103, CadreLevel.COUNTY, CadreRank.STAFF, true));
        world.pairing(1001, 10, 5001, "2025-01-01", "2026-04-01", 7002L);

        var march = past(COUNTY, THIS_YEAR, "2026-03-15");

        assertThat(march.flows().get(ORPHAN))
                .isEqualTo(Metrics.contacts(2, 2)
                        .plus(Metrics.policies(2, 2))
                        .plus(new Metrics(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0)));
        assertThat(march.flows().get(DESTITUTE))
                .isEqualTo(Metrics.contacts(0, 1).plus(Metrics.policies(0, 2)));
        assertThat(march.targets().get(DESTITUTE).contactTarget())
                .as("the pairing that ended in April was open then")
                .isEqualTo(4);
        assertThat(march.targets().get(ORPHAN).contactsCapped()).isEqualTo(2);
        assertThat(march.stock().households()).isEqualTo(2);
        assertThat(past(Node.unit(Tree.MANAGED_BY, 100), THIS_YEAR, "2026-03-15")
                        .stock()
                        .households())
                .isEqualTo(2);
        assertThat(past(Node.unit(Tree.MANAGED_BY, 100), THIS_YEAR, "2026-06-01")
                        .stock()
                        .households())
                .isZero();
        assertThat(past(COUNTY, new Period(null), "2026-03-15")
                        .flows()
                        .get(ORPHAN)
                        .contacts())
                .isEqualTo(3);
    }

    @Test
    void asOfTheDayOfTheCountersTheQueriesFindTheSame() {
        counting.count(
                CareRecords.contact(1).policies(2).about(ORPHAN, DESTITUTE).goodDeeds(3),
                CareRecords.visit(2)
                        .on("2026-11-22")
                        .in(World.OTHER_VILLAGE)
                        .pairing(1001)
                        .about(DESTITUTE),
                CareRecords.visit(3)
                        .on("2025-05-05")
                        .about(RESETTLEMENT)
                        .pairing(1002)
                        .unit(103),
                CareRecords.visit(4).on("2026-11-01").difficulties(1, 2));

        for (var node : List.of(PROVINCE, COUNTY, Node.unit(Tree.MANAGED_BY, 102), Node.unit(Tree.GROUP, 103))) {
            for (var period : List.of(THIS_YEAR, new Period(2025), new Period(null))) {
                var today = LocalDate.of(2026, 11, 22);
                var current = reader.read(1, node.tree(), Map.of(node.code(), Set.of(period)), today)
                        .get(node)
                        .get(period)
                        .figures();
                var past = past(node, period, period.asOf(today).toString());

                assertThat(past.flows())
                        .as("%s %s", node, period)
                        .isEqualTo(withoutZeros(current).flows());
                assertThat(past.targets())
                        .as("%s %s", node, period)
                        .isEqualTo(withoutZeros(current).targets());
                assertThat(past.stock()).isEqualTo(current.stock());
            }
        }
    }

    private static Figures withoutZeros(Figures figures) {
        var flows = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
        figures.flows().forEach((category, sum) -> {
            if (!sum.equals(Metrics.ZERO)) {
                flows.put(category, sum);
            }
        });
        return new Figures(
                figures.code(),
                figures.name(),
                figures.kind(),
                figures.asOf(),
                flows,
                figures.targets(),
                figures.stock());
    }

    private Figures past(Node node, Period period, String day) {
        return desk.asOf(node, period, LocalDate.parse(day)).orElseThrow().figures();
    }

    private Told told(Node node) {
        return desk.current(node, THIS_YEAR).orElseThrow();
    }

    private Told.Source source(Node node) {
        return told(node).source();
    }

    private long contacts(Node node) {
        return told(node).figures().flows().getOrDefault(ORPHAN, Metrics.ZERO).contacts();
    }

    private long contactsInRedis(Node node) {
        var told = told(node);
        return told.source() == Told.Source.REDIS
                ? told.figures().flows().getOrDefault(ORPHAN, Metrics.ZERO).contacts()
                : -1;
    }

    private Stock stockInRedis(Node node) {
        var told = told(node);
        assertThat(told.source()).isEqualTo(Told.Source.REDIS);
        return told.figures().stock();
    }
}
