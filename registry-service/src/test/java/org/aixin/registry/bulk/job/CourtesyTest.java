package org.aixin.registry.bulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chunk of an import waits its turn. */
class CourtesyTest {

    private static final ImportSettings SETTINGS = new ImportSettings(
            500,
            Duration.ofDays(7),
            Duration.ofHours(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            20,
            5000,
            Duration.ofSeconds(3),
            Duration.ofSeconds(55),
            60);

    private final Pool pool = new Pool();
    private final Courtesy courtesy = new Courtesy(pool, SETTINGS);

    @Test
    void nobodyIsWaitedForWhereNobodyIs() {
        assertThat(waited(Duration.ofMinutes(1))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void itRestsForAsLongAsSomebodyWaitsForAConnection() {
        pool.waiting.addAll(List.of(3, 1, 0));

        waited(Duration.ZERO);

        assertThat(pool.waiting).as("looked until nobody waited any more").isEmpty();
    }

    @Test
    void itRestsForAsLongAsNoConnectionIsToBeHad() {
        pool.refused = 2;

        waited(Duration.ZERO);

        assertThat(pool.refused).isZero();
    }

    @Test
    void besideOthersItWorksHalfOfTheTime() {
        pool.active = 4;

        assertThat(waited(Duration.ofMillis(150))).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    private Duration waited(Duration worked) {
        var began = System.nanoTime();
        courtesy.giveWay(worked);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** As many wait, and work, as the test says. */
    private static final class Pool extends HikariDataSource {

        private final Deque<Integer> waiting = new ArrayDeque<>();
        private int active;
        private int refused;

        @Override
        public HikariPoolMXBean getHikariPoolMXBean() {
            return (HikariPoolMXBean) Proxy.newProxyInstance(
                    CourtesyTest.class.getClassLoader(),
                    new Class<?>[] {HikariPoolMXBean.class},
                    (proxy, asked, arguments) -> switch (asked.getName()) {
                        case "getThreadsAwaitingConnection" -> waiting.isEmpty() ? 0 : waiting.remove();
                        case "getActiveConnections" -> active;
                        default -> throw new UnsupportedOperationException(asked.getName());
                    });
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (refused > 0) {
                refused--;
                throw new SQLTransientConnectionException("all are taken");
            }
            return (Connection) Proxy.newProxyInstance(
                    CourtesyTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, asked, arguments) -> asked.getName().equals("isClosed") ? false : null);
        }
    }
}
