package org.aixin.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AbstractProxyManagerBuilder;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * The buckets in Redis. Once it does not answer in time it is left alone for a while; then one request asks again, and
 * if that is answered all do.
 */
@Component
class SharedBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final String PREFIX = "limit:";
    private static final int MANY = 100_000;
    private static final long HERE = Long.MIN_VALUE;

    /** For so long a gateway gives out on its own before it tells the others. */
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private final RedisConnectionFactory redis;
    private final LimitSettings settings;
    private final Clock clock;
    private final AtomicLong awayUntil = new AtomicLong(HERE); // milliseconds of the clock
    private final Cache<Buckets.Key, BucketProxy> buckets = Caffeine.newBuilder()
            .maximumSize(MANY)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private volatile @Nullable ProxyManager<byte[]> manager;

    SharedBuckets(RedisConnectionFactory redis, LimitSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty while Redis is away. */
    Optional<Verdict> take(Buckets.Key key, BucketConfiguration configuration, long tokens) {
        var away = awayUntil.get();
        if (away != HERE && (away > clock.millis() || !awayUntil.compareAndSet(away, soon()))) {
            return Optional.empty();
        }
        try {
            var verdict = Verdict.of(bucket(key, configuration).tryConsumeAndReturnRemaining(tokens));
            if (awayUntil.getAndSet(HERE) != HERE) {
                LOG.info("Redis answers again: all gateways count together");
            }
            return Optional.of(verdict);
        } catch (RuntimeException failure) { // whatever kept it from answering
            if (awayUntil.getAndSet(soon()) == HERE) {
                LOG.warn("Redis does not answer, this gateway counts alone: {}", failure.toString());
            }
            return Optional.empty();
        }
    }

    boolean isAway() {
        return awayUntil.get() != HERE;
    }

    private long soon() {
        return clock.millis() + settings.alone().toMillis();
    }

    private BucketProxy bucket(Buckets.Key key, BucketConfiguration configuration) {
        var known = buckets.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var all = manager(); // outside the cache's lock, for it may have to connect
        return buckets.get(key, one -> {
            var builder = all.builder();
            if (key.limit().isLoose()) {
                // By our clock, not by the machine's, which is the default.
                builder = builder.withOptimization(new DelayOptimization(
                        new DelayParameters(untold(configuration), A_MOMENT),
                        NopeOptimizationListener.INSTANCE,
                        new ClockMeter(clock)));
            }
            return builder.build((PREFIX + key).getBytes(StandardCharsets.UTF_8), () -> configuration);
        });
    }

    /** And so much at most: little of what there is. */
    private static long untold(BucketConfiguration configuration) {
        return Math.max(20, configuration.getBandwidths()[0].getCapacity() / 20);
    }

    private ProxyManager<byte[]> manager() {
        var known = manager;
        if (known != null) {
            return known;
        }
        var made = connect();
        manager = made;
        return made;
    }

    private ProxyManager<byte[]> connect() {
        try (var connection = redis.getConnection()) { // closing it leaves the one that all share
            var commands = connection.getNativeConnection();
            if (commands instanceof RedisAdvancedClusterAsyncCommands<?, ?> cluster) {
                return configured(Bucket4jLettuce.casBasedBuilder(bytes(cluster)));
            }
            return configured(Bucket4jLettuce.casBasedBuilder(bytes((RedisAsyncCommands<?, ?>) commands)));
        }
    }

    private <B extends AbstractProxyManagerBuilder<byte[], ? extends ProxyManager<byte[]>, B>>
            ProxyManager<byte[]> configured(B builder) {
        return builder.clientClock(new ClockMeter(clock))
                .requestTimeout(settings.patience())
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build();
    }

    @SuppressWarnings("unchecked") // Spring's connections speak in bytes
    private static RedisAsyncCommands<byte[], byte[]> bytes(RedisAsyncCommands<?, ?> commands) {
        return (RedisAsyncCommands<byte[], byte[]>) commands;
    }

    @SuppressWarnings("unchecked") // Spring's connections speak in bytes
    private static RedisAdvancedClusterAsyncCommands<byte[], byte[]> bytes(
            RedisAdvancedClusterAsyncCommands<?, ?> commands) {
        return (RedisAdvancedClusterAsyncCommands<byte[], byte[]>) commands;
    }
}
