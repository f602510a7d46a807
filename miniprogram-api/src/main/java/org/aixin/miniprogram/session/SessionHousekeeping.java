package org.aixin.miniprogram.session;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes log-ins that ran out. A used token stays until then, so that its reuse is recognised. */
@Component
class SessionHousekeeping {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int CHUNK = 1000;

    private final SessionMapper sessions;
    private final Clock clock;

    SessionHousekeeping(SessionMapper sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void purge() {
        var before = clock.instant().minus(KEPT);
        while (sessions.purgeTokens(before) == CHUNK) {
            // small chunks keep the locks short
        }
        while (sessions.purgeSessions(before) == CHUNK) {
            // small chunks keep the locks short
        }
    }
}
