package org.aixin.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Buckets of tokens: in Redis, so that all gateways together give no more than one would, and while Redis is away in
 * this gateway alone, so that its absence neither opens the door nor shuts it.
 */
@Component
class Buckets {

    /** Whoever is forgotten because too many others came begins anew with a full bucket. */
    private static final int MANY = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final Map<Limit, BucketConfiguration> configurations = new EnumMap<>(Limit.class);
    private final SharedBuckets shared;
    private final TimeMeter time;
    private final Cache<Key, Bucket> own = Caffeine.newBuilder()
            .maximumSize(MANY)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    Buckets(LimitSettings settings, SharedBuckets shared, Clock clock) {
        for (var limit : Limit.values()) {
            var rate = settings.rate(limit);
            configurations.put(
                    limit,
                    BucketConfiguration.builder()
                            .addLimit(bandwidth ->
                                    bandwidth.capacity(rate.burst()).refillGreedy(rate.tokens(), rate.per()))
                            .build());
        }
        this.shared = shared;
        this.time = new ClockMeter(clock);
    }

    /** Whose bucket. */
    record Key(Limit limit, String who) {

        @Override
        public String toString() {
            return limit.text() + ":" + who;
        }
    }

    /** Never throws and never waits for longer than Redis is given. */
    Verdict take(Limit limit, String who, long tokens) {
        var key = new Key(limit, who);
        var configuration = configuration(limit);
        // What costs more than there ever is could never be had.
        var cost = Math.min(tokens, burst(configuration));
        return shared.take(key, configuration, cost)
                .orElseGet(() -> Verdict.of(own.get(
                                key,
                                one -> Bucket.builder()
                                        .addLimit(bandwidth(configuration))
                                        .withCustomTimePrecision(time)
                                        .build())
                        .tryConsumeAndReturnRemaining(cost)));
    }

    private BucketConfiguration configuration(Limit limit) {
        var configuration = configurations.get(limit);
        if (configuration == null) {
            throw new IllegalStateException("Every limit has one: " + limit);
        }
        return configuration;
    }

    private static Bandwidth bandwidth(BucketConfiguration configuration) {
        return configuration.getBandwidths()[0];
    }

    private static long burst(BucketConfiguration configuration) {
        return bandwidth(configuration).getCapacity();
    }
}
