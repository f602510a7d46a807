package org.aixin.gateway.limit;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much everybody may ask.
 *
 * @param scale all of it so many times over, for a machine that is being measured or tested; nobody is ever unlimited
 * @param patience how long Redis may take before this gateway counts alone
 * @param alone how long it does so before it asks Redis again
 * @param rates by limit; every one is set
 */
@ConfigurationProperties("aixin.gateway.limits")
record LimitSettings(
        @DefaultValue("1") int scale,
        @DefaultValue("100ms") Duration patience,
        @DefaultValue("5s") Duration alone,
        @DefaultValue Map<Limit, Rate> rates) {

    LimitSettings {
        if (scale < 1) {
            throw new IllegalArgumentException("aixin.gateway.limits.scale is at least 1, not " + scale);
        }
        for (var limit : Limit.values()) {
            if (!rates.containsKey(limit)) {
                throw new IllegalArgumentException("aixin.gateway.limits.rates." + limit.text() + " is not set");
            }
        }
        rates = Map.copyOf(rates);
    }

    /**
     * So much at once, and so much afresh in a while.
     *
     * @param burst what a caller has who has not asked for long
     * @param tokens how much of it comes back, evenly,
     * @param per in this time
     */
    record Rate(long burst, long tokens, @DefaultValue("1s") Duration per) {

        Rate {
            if (burst < 1 || tokens < 1 || per.isNegative() || per.isZero()) {
                throw new IllegalArgumentException(
                        "A rate has a burst, tokens and a time: " + burst + ", " + tokens + ", " + per);
            }
        }

        private Rate times(int scale) {
            return new Rate(burst * scale, tokens * scale, per);
        }

        /** In how many seconds the whole of it comes back. */
        long window() {
            return Math.max(1, per.toMillis() * burst / tokens / 1_000);
        }
    }

    Rate rate(Limit limit) {
        var rate = rates.get(limit);
        if (rate == null) {
            throw new IllegalStateException("checked at the start: " + limit);
        }
        return rate.times(scale);
    }
}
