package org.aixin.registry.bulk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets online traffic go first. After each chunk the import rests for as long as somebody waits for a connection or
 * connections are slow to be had; a chunk done beside others is followed by as long a rest.
 */
@Component
public class Courtesy {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final DataSource database;
    private final ImportSettings settings;
    private final @Nullable HikariDataSource pool;

    Courtesy(DataSource database, ImportSettings settings) {
        this.database = database;
        this.settings = settings;
        this.pool = unwrapped(database);
    }

    private static @Nullable HikariDataSource unwrapped(DataSource database) {
        try {
            return database.isWrapperFor(HikariDataSource.class) ? database.unwrap(HikariDataSource.class) : null;
        } catch (SQLException none) {
            return null;
        }
    }

    /**
     * Back when it is our turn again.
     *
     * @param worked how long the chunk took
     */
    public void giveWay(Duration worked) {
        var until = System.nanoTime() + settings.patience().toNanos();
        try {
            if (othersWork()) {
                TimeUnit.NANOSECONDS.sleep(
                        Math.min(worked.toNanos(), settings.patience().toNanos()));
            }
            while (othersWait() && System.nanoTime() - until < 0) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean othersWork() {
        var beans = pool == null ? null : pool.getHikariPoolMXBean();
        return beans != null && beans.getActiveConnections() > 0;
    }

    private boolean othersWait() {
        var beans = pool == null ? null : pool.getHikariPoolMXBean();
        if (beans != null && beans.getThreadsAwaitingConnection() > 0) {
            return true;
        }
        var asked = System.nanoTime();
        try (var mine = database.getConnection()) {
            return !mine.isClosed()
                    && System.nanoTime() - asked > settings.slow().toNanos();
        } catch (SQLException none) {
            return true;
        }
    }
}
