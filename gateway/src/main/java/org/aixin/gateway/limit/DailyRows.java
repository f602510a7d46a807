package org.aixin.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many rows an agency still gets today. Registry-service keeps the account, so that no restart forgets it, and gives
 * them out to gateways a few at a time; what a gateway has not given on when it stops is lost to the agency, not to us.
 */
@Component
class DailyRows {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final ConcurrentMap<String, Purse> purses = new ConcurrentHashMap<>();
    private final RegistryAllowances registry;
    private final Clock clock;

    DailyRows(RegistryAllowances registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * @throws QuotaExhausted if there is none left today
     * @throws Unavailable if that cannot be found out
     */
    void require(Caller agency) {
        purse(agency).require(agency);
    }

    /** What an answer held. One that held more than was left is made up for by what comes next. */
    void spend(Caller agency, int rows) {
        purse(agency).spend(rows);
    }

    private Purse purse(Caller agency) {
        return purses.computeIfAbsent(agency.subject(), one -> new Purse());
    }

    /** Of one agency, of which there are as many as have proven to be one; who asks waits for who is asking already. */
    private final class Purse {

        private @Nullable LocalDate day;
        private long left;
        private Instant askAgainAt = Instant.MIN;

        private synchronized void require(Caller agency) {
            var today = BusinessDays.today(clock);
            if (!today.equals(day)) {
                day = today;
                left = 0;
            }
            if (left < 1) {
                left += fetched(agency, 1 - left);
            }
            if (left < 1) {
                throw new QuotaExhausted(Duration.between(clock.instant(), BusinessDays.startOf(today.plusDays(1))));
            }
        }

        /** Left alone for a while when it is silent, for whoever asks for the agency waits here. */
        private long fetched(Caller agency, long atLeast) {
            if (askAgainAt.isAfter(clock.instant())) {
                throw new Unavailable(null);
            }
            try {
                return registry.take(agency, atLeast);
            } catch (Unavailable silent) {
                askAgainAt = clock.instant().plus(LEFT_ALONE);
                throw silent;
            }
        }

        private synchronized void spend(int rows) {
            left -= rows;
        }
    }
}
