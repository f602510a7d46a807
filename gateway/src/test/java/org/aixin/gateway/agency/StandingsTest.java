package org.aixin.gateway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.aixin.gateway.agency.RegistryClients.Standing;
import org.aixin.kernel.problem.Unavailable;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-10T01:30:00Z"));
    private final AtomicReference<Optional<Standing>> registry =
            new AtomicReference<>(Optional.of(new Standing(true, 3)));
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
            assertThat(standings.isLetIn("7", 3)).isTrue();
        }
        after(29);
        assertThat(standings.isLetIn("7", 3)).isTrue();
        assertThat(asked).hasValue(1);
        after(1);
        assertThat(standings.isLetIn("7", 3)).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(standings.isLetIn("8", 3)).isTrue();
        assertThat(asked).hasValue(3);
    }

    @Test
    void whoIsDisabledIsOutWithinHalfAMinute() {
        assertThat(standings.isLetIn("7", 3)).isTrue();
        registry.set(Optional.of(new Standing(false, 4)));
        after(30);
        assertThat(standings.isLetIn("7", 3)).isFalse();
    }

    @Test
    void aTokenOfOldTermsIsOutAndOneOfNewerTermsHasThemLookedUp() {
        registry.set(Optional.of(new Standing(true, 4)));
        assertThat(standings.isLetIn("7", 3)).isFalse();
        assertThat(standings.isLetIn("7", 4)).isTrue();
        assertThat(asked).hasValue(1);
        registry.set(Optional.of(new Standing(true, 5)));
        after(6);
        assertThat(standings.isLetIn("7", 5)).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(standings.isLetIn("7", 4)).isFalse();
    }

    @Test
    void whatRegistrySaidHoldsForAMinuteOfItsSilenceAndThenNobodyIsBelieved() {
        assertThat(standings.isLetIn("7", 3)).isTrue();
        registry.set(Optional.empty());
        after(59);
        assertThat(standings.isLetIn("7", 3)).isTrue();
        after(1);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> standings.isLetIn("7", 3));
        assertThat(asked).hasValue(2); // it was asked a second ago
        after(4);
        registry.set(Optional.of(new Standing(true, 3)));
        assertThat(standings.isLetIn("7", 3)).isTrue();
    }

    @Test
    void ofWhomRegistryNeverSpokeNothingIsBelieved() {
        registry.set(Optional.empty());
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> standings.isLetIn("7", 3));
    }

    private void after(int seconds) {
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(seconds)));
    }
}
