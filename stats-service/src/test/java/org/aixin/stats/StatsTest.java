package org.aixin.stats;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.aixin.stats.counting.Counting;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The service on a real database and a real Redis behind a proxy. Events are handed to it directly and jobs run when a
 * test says so; it is the afternoon of 22 November 2026 in Shanghai until a test moves the clock.
 */
@SpringBootTest(
        classes = StatsServiceApplication.class,
        properties = {"spring.config.name=stats-service", "spring.kafka.listener.auto-startup=false"})
@AutoConfigureMockMvc
@RealServers(
        schema = "stats",
        needs = {Link.DATABASE, Link.REDIS},
        proxied = Link.REDIS)
@Import({World.class, Sums.class, Counting.class, TestTime.class})
public abstract class StatsTest {

    @Autowired
    protected World world;

    @Autowired
    protected Sums sums;

    @Autowired
    protected Counting counting;

    @Autowired
    protected TestTime.MovableClock clock;

    @Autowired
    StringRedisTemplate redis;

    @BeforeEach
    void anEmptyWorld() {
        TestServers.proxy(Link.REDIS).mode(FaultProxy.Mode.PASS);
        await().ignoreExceptions().until(() -> redis.hasKey("anything") != null);
        clock.set(Instant.parse("2026-11-22T08:00:00Z"));
        world.clear();
    }
}
