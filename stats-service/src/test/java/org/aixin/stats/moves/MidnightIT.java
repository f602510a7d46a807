package org.aixin.stats.moves;

import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days begin in Shanghai. */
class MidnightIT extends StatsTest {

    static final Instant LAST_SECOND_OF_THE_YEAR = Instant.parse("2026-12-31T15:59:59Z");

    @Autowired
    Midnight midnight;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void people() {
        clock.set(LAST_SECOND_OF_THE_YEAR);
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        midnight.turn();
    }

    @Test
    void aNewYearBeginsForEveryOpenPairing() {
        assertThat(sums.target("division", "620000", 2027, "pairings")).isZero();

        clock.set(LAST_SECOND_OF_THE_YEAR.plusSeconds(1));
        midnight.turn();

        assertThat(sums.target("division", "620000", 2027, "pairings")).isEqualTo(1);
        assertThat(sums.target("division", "620000", 2026, "pairings")).isEqualTo(1);
        sums.assertTargetsAddUp();
    }

    @Test
    void whatWasAnnouncedHoldsFromItsDayOn() {
        world.recipient(
                7000,
                World.livesFrom(World.ALWAYS, LocalDate.of(2027, 1, 1), 5000, World.VILLAGE, ORPHAN),
                World.livesFrom(LocalDate.of(2027, 1, 1), null, 5000, World.FAR_VILLAGE, ORPHAN));
        assertThat(sums.target("division", "622921", 2026, "pairings")).isEqualTo(1);

        clock.set(LAST_SECOND_OF_THE_YEAR.plusSeconds(1));
        midnight.turn();

        assertThat(sums.target("division", "622921", 2026, "pairings")).isEqualTo(1);
        assertThat(sums.target("division", "622922", 2027, "pairings")).isEqualTo(1);
        assertThat(sums.target("division", "622921", 2027, "pairings")).isZero();
    }

    @Test
    void everyNodeGetsANewVersionOnceADay() {
        var before = version();

        midnight.turn();
        assertThat(version()).isEqualTo(before);

        clock.set(LAST_SECOND_OF_THE_YEAR.plusSeconds(1));
        midnight.turn();
        var after = version();
        assertThat(after).isGreaterThan(before);

        midnight.turn();
        assertThat(version()).isEqualTo(after);
    }

    private long version() {
        return sql.sql("select ver from node_version where gen = 1 and tree = 'DIVISION' and node = '622921'")
                .query(Long.class)
                .single();
    }
}
