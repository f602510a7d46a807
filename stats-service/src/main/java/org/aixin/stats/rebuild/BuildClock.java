package org.aixin.stats.rebuild;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Tells the time as it stands in tables. */
@Component
class BuildClock {

    private final Clock clock;

    BuildClock(Clock clock) {
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
