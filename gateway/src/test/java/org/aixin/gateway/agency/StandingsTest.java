package org.aixin.gateway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.aixin.gateway.agency.RegistryClients.Standing;
import org.aixin.kernel.problem.Unavailable;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-10T01:30:00Z"));
    private final AtomicReference<Optional<Standing>> registry =
            new AtomicReference<>(Optional.of(new Standing(true, 3, List.of())));
    private final AtomicInteger asked = new AtomicInteger();
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Standings standings = new Standings(
            client -> {
                asked.incrementAndGet();
                return registry.get();
            },
            clock);

    @Test
    void registryIsAskedOnceInHalfAMinute() {
        for (var i = 0; i < 100; i++) {
            assertThat(isLetIn("7", 3)).isTrue();
        }
        after(29);
        assertThat(isLetIn("7", 3)).isTrue();
        assertThat(asked).hasValue(1);
        after(1);
        assertThat(isLetIn("7", 3)).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(isLetIn("8", 3)).isTrue();
        assertThat(asked).hasValue(3);
    }

    @Test
    void whoIsDisabledIsOutWithinHalfAMinute() {
        assertThat(isLetIn("7", 3)).isTrue();
        registry.set(Optional.of(new Standing(false, 4, List.of())));
        after(30);
        assertThat(isLetIn("7", 3)).isFalse();
    }

    @Test
    void aTokenOfOldTermsIsOutAndOneOfNewerTermsHasThemLookedUp() {
        registry.set(Optional.of(new Standing(true, 4, List.of())));
        assertThat(isLetIn("7", 3)).isFalse();
        assertThat(isLetIn("7", 4)).isTrue();
        assertThat(asked).hasValue(1);
        registry.set(Optional.of(new Standing(true, 5, List.of())));
        after(6);
        assertThat(isLetIn("7", 5)).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(isLetIn("7", 4)).isFalse();
    }

    @Test
    void whatRegistrySaidHoldsForAMinuteOfItsSilenceAndThenNobodyIsBelieved() {
        assertThat(isLetIn("7", 3)).isTrue();
        registry.set(Optional.empty());
        after(59);
        assertThat(isLetIn("7", 3)).isTrue();
        after(1);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> isLetIn("7", 3));
        assertThat(asked).hasValue(2); // it was asked a second ago
        after(4);
        registry.set(Optional.of(new Standing(true, 3, List.of())));
        assertThat(isLetIn("7", 3)).isTrue();
    }

    @Test
    void ofWhomRegistryNeverSpokeNothingIsBelieved() {
        registry.set(Optional.empty());
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> isLetIn("7", 3));
    }

    @Test
    void whoeverListsSourcesMayComeFromThereAlone() {
        var anywhere = new Standing(true, 3, List.of());
        var somewhere = new Standing(true, 3, List.of("203.0.113.9", "10.20.0.0/16"));

        assertThat(anywhere.mayComeFrom("198.51.100.1")).isTrue();
        assertThat(somewhere.mayComeFrom("203.0.113.9")).isTrue();
        assertThat(somewhere.mayComeFrom("10.20.255.1")).isTrue();
        assertThat(somewhere.mayComeFrom("203.0.113.8")).isFalse();
        assertThat(somewhere.mayComeFrom("unknown")).isFalse();
    }

    private boolean isLetIn(String client, long version) {
        return standings.of(client, version).letsIn(version);
    }

    private void after(int seconds) {
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(seconds)));
    }
}
