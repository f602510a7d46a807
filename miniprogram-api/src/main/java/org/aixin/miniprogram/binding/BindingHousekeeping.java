package org.aixin.miniprogram.binding;

import java.time.Clock;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes binding tokens whose time is over and tries of days gone by. */
@Component
class BindingHousekeeping {

    private static final int CHUNK = 1000;

    private final BindingMapper rows;
    private final Clock clock;

    BindingHousekeeping(BindingMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void purge() {
        while (rows.purgeTokens(clock.instant()) == CHUNK) {
            // small chunks keep the locks short
        }
        while (rows.purgeTries(BusinessDays.today(clock)) == CHUNK) {
            // small chunks keep the locks short
        }
    }
}
