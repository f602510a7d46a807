package org.aixin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.bench.plan.DemoTotals;
import org.aixin.bench.plan.Gansu;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.keys.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final String PAIRINGS = "/internal/v1/pairings";
    private static final String RECORDS = "/internal/v1/care-records/migrations";

    @TempDir
    Path data;

    private final DemoPlan plan = DemoPlan.of(Gansu.read(), DemoSize.TOWNSHIP, DemoPlan.SEED, NOW);
    private PretendedServices services;

    @BeforeEach
    void pretend() throws IOException {
        services = new PretendedServices();
        services.count(plan.totals());
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void everythingIsSentAndTheStampTellsTheCadres() {
        var stamp = loader(NOW).load(DemoSize.TOWNSHIP);

        assertThat(services.stored("/internal/v1/divisions")).hasSize(18);
        assertThat(services.stored("/internal/v1/cadres")).hasSize(20);
        assertThat(services.stored("/internal/v1/recipients")).hasSize(233);
        assertThat(services.stored("/internal/v1/policies")).hasSize(35);
        assertThat(services.stored(PAIRINGS)).hasSize(203);
        assertThat(services.stored(RECORDS)).hasSize((int) plan.records().count());
        assertThat(stamp.loaded()).isTrue();
        assertThat(stamp.cadreIds()).hasSize(20);
        assertThat(DemoStamp.read(data.resolve(DemoStamp.FILE))).contains(stamp);
    }

    @Test
    void whatIsRefusedBecauseItsGroundsAreNotKnownYetIsSentAgain() {
        services.refuse(PAIRINGS, 2);

        loader(NOW).load(DemoSize.TOWNSHIP);

        assertThat(services.stored(PAIRINGS)).hasSize(203);
    }

    @Test
    void aLoadThatBrokeOffIsRepeatedWithTheSameRecordsOnAnotherDay() {
        services.refuse(RECORDS, Integer.MAX_VALUE);
        assertThatThrownBy(() -> loader(NOW).load(DemoSize.TOWNSHIP)).isInstanceOf(LoadFailed.class);
        services.refuse(RECORDS, 0);

        var stamp = loader(NOW.plusSeconds(86_400)).load(DemoSize.TOWNSHIP);

        assertThat(stamp.until()).isEqualTo(NOW);
        assertThat(services.stored(RECORDS)).hasSize((int) plan.records().count());
    }

    @Test
    void figuresThatStandStillBesideWhatWasLoadedAreReported() {
        services.count(DemoPlan.of(Gansu.read(), DemoSize.TOWNSHIP, 1, NOW).totals());

        assertThatThrownBy(() -> loader(NOW).load(DemoSize.TOWNSHIP))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("statistics");
        assertThat(DemoStamp.read(data.resolve(DemoStamp.FILE)))
                .hasValueSatisfying(stamp -> assertThat(stamp.loaded()).isFalse());
    }

    @Test
    void aLoadThatBrokeOffWhileItWasCountedIsNotSentAgain() {
        services.count(DemoPlan.of(Gansu.read(), DemoSize.TOWNSHIP, 1, NOW).totals());
        assertThatThrownBy(() -> loader(NOW).load(DemoSize.TOWNSHIP)).isInstanceOf(LoadFailed.class);
        services.count(plan.totals());
        services.refuse("/internal/v1/divisions", Integer.MAX_VALUE);

        assertThat(loader(NOW.plusSeconds(60)).load(DemoSize.TOWNSHIP).loaded()).isTrue();
    }

    @Test
    void whatWasLoadedIsNotSentAgain() {
        var first = loader(NOW).load(DemoSize.TOWNSHIP);
        services.refuse("/internal/v1/divisions", Integer.MAX_VALUE);

        assertThat(loader(NOW.plusSeconds(60)).load(DemoSize.TOWNSHIP)).isEqualTo(first);
    }

    @Test
    void anotherDemoOnTheSameDataIsRefused() {
        loader(NOW).load(DemoSize.TOWNSHIP);

        assertThatThrownBy(() -> loader(NOW).load(DemoSize.LINXIA))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("township")
                .hasMessageContaining("--fresh");
    }

    @Test
    void aCategoryOfWhichThereIsNobodyMayBeNamedOrLeftOut() {
        var totals = plan.totals();
        var named = new EnumMap<>(totals.recipientsByCategory());
        named.put(RecipientCategory.RESETTLEMENT, 0L);

        assertThat(new DemoTotals(
                        totals.cadres(),
                        totals.households(),
                        totals.recipients(),
                        named,
                        totals.contacts(),
                        totals.visits(),
                        totals.policiesDelivered(),
                        totals.difficultiesResolved(),
                        totals.difficultiesReported(),
                        totals.goodDeeds(),
                        totals.aid(),
                        totals.hazards()))
                .isEqualTo(totals);
    }

    private DemoLoader loader(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        TestKeys.in(data.resolve("keys"), InternalTokens.GATEWAY);
        return new DemoLoader(
                services.addresses(),
                InternalTokens.of(InternalTokens.GATEWAY, data.resolve("keys"), clock),
                data,
                clock,
                Bar.none(),
                Duration.ofMillis(1_200));
    }
}
