package org.aixin.measure.stage;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.aixin.bench.access.Credentials;
import org.aixin.bench.access.DemoRole;
import org.aixin.bench.load.Bar;
import org.aixin.bench.load.DemoStamp;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.bench.plan.Gansu;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Refused;
import org.aixin.measure.rounds.Watch;
import org.aixin.standalone.RunningSystem;

/** The running system with a demo in it, and everything by which it is loaded and looked at. */
public final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RunningSystem system;
    private final Clock clock;
    private final DemoStamp stamp;
    private final People people;
    private final Credentials credentials;
    private final Database database;
    private final Topics topics;
    private final RedisClient redis;
    private final Raw raw;
    private final Watch watch;

    private Stage(RunningSystem system, DemoSize size, Clock clock, Consumer<String> teller) {
        this.system = system;
        this.clock = clock;
        this.stamp = system.loadDemo(size, clock, Bar.on(System.out, false));
        awaitSessions();
        var plan = DemoPlan.of(Gansu.read(), size, DemoPlan.SEED, stamp.until());
        system.admit(plan, clock);
        this.people = new People(system, plan, clock);
        this.credentials = Credentials.of(system.settings().data(), clock);
        this.database = new Database(system.servers().database());
        this.topics = new Topics(system.servers().kafka().administrator());
        this.redis = RedisClient.create(system.servers().redis().administratorUri());
        this.raw = new Raw(system.servers().database(), database);
        this.watch = new Aftermath(database, topics, teller);
    }

    /** A gateway that has just started on a busy machine may be too late for its first word with Redis. */
    private void awaitSessions() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var line = Line.to(system.gateway())) {
            while (line.get("/api/console/v1/session", Map.of()).status() == 503) {
                if (System.nanoTime() > deadline) {
                    throw new MeasureFailed("The gateway keeps no sessions: Redis does not answer it");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException e) {
            throw new MeasureFailed("The gateway does not answer: " + e.getMessage(), e);
        }
    }

    /** From now on the stage ends the system. */
    public static Stage on(RunningSystem system, DemoSize size, Clock clock, Consumer<String> teller) {
        try {
            var stage = new Stage(system, size, clock, teller);
            stage.firstRecord();
            return stage;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** What the raw limits copy: one record that was stored and counted like any other. */
    private void firstRecord() {
        people.freshen();
        var errand = people.next();
        try (var line = Line.to(system.gateway())) {
            line.post(
                            "/api/mini/v1/care-records",
                            with(people.phone(errand), "Idempotency-Key", errand.key()),
                            errand.body())
                    .good();
        } catch (IOException | Refused e) {
            throw new MeasureFailed("The first care record is not taken: " + e.getMessage(), e);
        }
        watch.awaitQuiet();
        raw.prepare();
    }

    /** The headers and one more. */
    public static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return all;
    }

    public RunningSystem system() {
        return system;
    }

    public DemoStamp stamp() {
        return stamp;
    }

    public Clock clock() {
        return clock;
    }

    public People people() {
        return people;
    }

    /** What the console of somebody who sees the whole province sends along. */
    public Map<String, String> office() {
        return console(DemoRole.OFFICE);
    }

    /** What the console of somebody else sends along. */
    public Map<String, String> console(DemoRole role) {
        return credentials.console(role);
    }

    public Database database() {
        return database;
    }

    public Topics topics() {
        return topics;
    }

    public RedisClient redis() {
        return redis;
    }

    public Raw raw() {
        return raw;
    }

    public Watch watch() {
        return watch;
    }

    /** The generation of the counters that is read. */
    public long generation() {
        return database.number("select max(gen) from stats.generation where state = 'ACTIVE'");
    }

    @Override
    public void close() {
        raw.close();
        redis.shutdown();
        topics.close();
        database.close();
        system.close();
    }
}
