package org.aixin.measure.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Load;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Database;
import org.aixin.measure.stage.Stage;
import org.aixin.standalone.Deployable;
import org.aixin.testkit.servers.Schema;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How fast a backlog of care records is counted. */
public final class Consuming implements Benchmark {

    private static final int BATCH = 500;
    private static final int ENOUGH = 20_000;
    private static final int MOST = 60_000;
    private static final String RAW = "500-row upserts";
    private static final String COUNTED = "counted";
    private static final String SCHEMA = "measurestats";

    /** What a record changes; brought back to where it stood before each pass. */
    private static final List<String> MOVED = List.of(
            "counted_record",
            "flow_division",
            "flow_managed_by",
            "flow_group",
            "pairing_year",
            "target_division",
            "target_managed_by",
            "target_group",
            "node_version");

    private static final Map<String, String> PROJECTED = Map.of(
            "division", DivisionChanged.TOPIC,
            "unit", UnitChanged.TOPIC,
            "cadre", CadreChanged.TOPIC,
            "recipient", RecipientChanged.TOPIC,
            "pairing", PairingChanged.TOPIC);

    private final boolean anyBacklog;

    /** @param anyBacklog whether one that is counted in no time is good enough */
    public Consuming(boolean anyBacklog) {
        this.anyBacklog = anyBacklog;
    }

    @Override
    public String name() {
        return "consuming";
    }

    @Override
    public String title() {
        return "Counting a backlog";
    }

    @Override
    public String how() {
        return """
                A stats-service of its own, with an empty schema and a part of Redis to itself, beside the live one, reads \
                the newest 60,000 care records that are in Kafka, two consumers in batches of up to 2,000; each window is \
                one pass, from the first batch's commit to the last. Everything is counted on every node of three trees, \
                pairings' targets move, figures go to Redis. Raw limit: transactions that upsert 500 rows of \
                `counted_record`, nothing else, on as many threads as there are consumers.""";
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Skipped {
        long records = stage.database().number("select count(*) from visit.care_record");
        if (records < (anyBacklog ? BATCH : ENOUGH)) {
            throw new Skipped("there are only %d care records: run it after the others".formatted(records));
        }
        stage.raw().prepare();
        var upserts = stage.raw().counted(BATCH);
        try (var counting = new Counting(stage)) {
            rounds.rest(); // beside one service more
            var seen = rounds.of(List.of(
                    Subject.<Double>raw(
                            RAW,
                            time -> Load.closed(upserts, counting.consumers(), time)
                                    .perSecond()),
                    Subject.<Double>of(COUNTED, time -> counting.pass())));
            return List.of(Finding.compared(
                    "counted",
                    "records/s",
                    seen.getOrDefault(COUNTED, List.of()),
                    seen.getOrDefault(RAW, List.of()),
                    "ratio at least 0.5"));
        }
    }

    /** A stats-service beside the live one. */
    private static final class Counting implements AutoCloseable {

        private static final Duration PATIENCE = Duration.ofMinutes(30);
        private static final Duration PAUSE = Duration.ofMillis(50);

        private final Stage stage;
        private final Database database;
        private final String group = "measure-" + UUID.randomUUID();
        private final ConfigurableApplicationContext context;

        private Counting(Stage stage) {
            this.stage = stage;
            this.database = stage.database();
            var password = UUID.randomUUID().toString();
            stage.system().servers().database().recreate(new Schema(SCHEMA, password, password));
            // First the projections alone, so that every pass finds the trees as they are.
            stage.topics().toEnd(group + ".care-record", CareRecordChanged.TOPIC);
            var different = new HashMap<String, String>(stage.system().servers().asAdministrator());
            different.put("aixin.datasource.schema", SCHEMA);
            different.put("aixin.datasource.password", password);
            different.put("aixin.datasource.migrator-password", password);
            different.put("aixin.consumer-group", group);
            different.merge("spring.data.redis.url", "/1", String::concat);
            this.context = stage.system().beside(Deployable.STATS, different);
            PROJECTED.forEach((name, topic) -> await(group + "." + name, topic));
            records().stop();
            for (var table : MOVED) {
                database.run("create table %1$s.start_%2$s as select * from %1$s.%2$s".formatted(SCHEMA, table));
            }
        }

        /** How many there are, as the service says. */
        private int consumers() {
            return records().getConcurrency();
        }

        private ConcurrentMessageListenerContainer<?, ?> records() {
            return (ConcurrentMessageListenerContainer<?, ?>)
                    context.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers().stream()
                            .filter(container -> (group + ".care-record").equals(container.getGroupId()))
                            .findAny()
                            .orElseThrow(() -> new MeasureFailed("Nobody listens to care records"));
        }

        /** Counts them once; records a second. */
        private double pass() {
            for (var table : MOVED) {
                database.run(
                        "truncate table %s.%s".formatted(SCHEMA, table),
                        "insert into %1$s.%2$s select * from %1$s.start_%2$s".formatted(SCHEMA, table));
            }
            var name = group + ".care-record";
            stage.topics().toNewest(name, CareRecordChanged.TOPIC, MOST);
            long all = lag();
            records().start();
            try {
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                long left = lag();
                while (left == all) {
                    left = pause(deadline);
                }
                long first = left;
                long began = System.nanoTime();
                while (left > 0) {
                    left = pause(deadline);
                }
                return first / ((System.nanoTime() - began) / 1e9);
            } finally {
                records().stop();
            }
        }

        private long pause(long deadline) {
            if (System.nanoTime() > deadline) {
                throw new MeasureFailed("The backlog is not counted after %d minutes".formatted(PATIENCE.toMinutes()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            return lag();
        }

        private long lag() {
            return stage.topics().lag(group + ".care-record", CareRecordChanged.TOPIC);
        }

        private void await(String name, String topic) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (stage.topics().lag(name, topic) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new MeasureFailed("%s does not catch up".formatted(name));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }

        @Override
        public void close() {
            context.close();
            database.run("drop database if exists " + SCHEMA, "drop database if exists " + SCHEMA + "_audit");
            try (var connection = stage.redis().connect()) {
                connection.sync().select(1);
                connection.sync().flushdb();
            }
        }
    }
}
