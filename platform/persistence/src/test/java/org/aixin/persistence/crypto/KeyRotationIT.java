package org.aixin.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.testkit.TestSchema;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys change on a real database while people go on being read and changed. */
class KeyRotationIT {

    private static final int PEOPLE = 1_500;

    final TestSchema schema = TestServers.schema("rotation");
    final List<AutoCloseable> toClose = new ArrayList<>();

    @TempDir
    Path directory;

    Path keyFile;

    @BeforeEach
    void anEmptySchema() throws IOException {
        People.migrate(schema);
        keyFile = directory.resolve("crypto.keys");
        KeyFile.create(keyFile);
    }

    @AfterEach
    void everythingEnds() throws Exception {
        for (var closeable : toClose) {
            closeable.close();
        }
    }

    @Test
    void aWorkerKilledInTheMiddleOfARotationUnderLoadLeavesNothingUnreadableAndNothingBehind() throws Exception {
        var service = instance(People.quickly());
        var names = new ConcurrentHashMap<Long, String>();
        for (long id = 1; id <= PEOPLE; id++) {
            service.register(id, "人" + id);
            names.put(id, "人" + id);
        }
        var next = instance(People.quickly());
        try (var load = new Load(service, instance(People.quickly()), names)) {
            load.requireGoingWell();
            instance(People.quickly()).keys.rotate("person");

            killInTheMiddle();
            var left = underOlder(service);
            var reached = reached(service);
            assertThat(left).isPositive();
            assertThat(reached).isBetween(1L, (long) PEOPLE - 1);
            load.requireGoingWell();

            await().atMost(Duration.ofSeconds(60)).until(() -> {
                next.rotations.workOn();
                return !next.rotations.view().rotating();
            });
            load.requireGoingWell();
            assertThat(load.written()).isPositive();
        }

        assertThat(service.underOthersThan(2)).isZero();
        assertThat(next.told())
                .as("goes on with what the killed one had begun")
                .containsExactlyInAnyOrder(
                        "wrapping key 1",
                        "resumed person/2",
                        "begun person_version/2",
                        "finished person/2",
                        "finished person_version/2",
                        "retired before person/2");
        assertThat(service.readAll()).isGreaterThan(2 * PEOPLE);
        names.forEach((id, name) -> assertThat(service.name(id)).isEqualTo(name));
        assertThat(service.jdbc
                        .sql("select concat(kid, ' ', state, ' ', retired_at is not null) from data_key order by kid")
                        .query(String.class)
                        .list())
                .containsExactly("1 READING 1", "2 WRITING 0");
    }

    /** The worker is another process, and ended as {@code kill -9} does. */
    private void killInTheMiddle() throws Exception {
        var log = directory.resolve("worker.log");
        var worker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RotationProcess.class.getName(),
                        schema.url(),
                        schema.name(),
                        schema.password(),
                        keyFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var watcher = instance(People.quickly());
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        assertThat(worker.isAlive())
                                .as("the worker, which says: %s", said(log))
                                .isTrue();
                        return reached(watcher) > PEOPLE / 5;
                    });
        } finally {
            worker.destroyForcibly().waitFor();
        }
        assertThat(worker.exitValue()).isEqualTo(137);
    }

    private static String said(Path log) throws IOException {
        return Files.readString(log);
    }

    private static long reached(People people) {
        return people.rotations.progress().stream()
                .filter(step -> step.tableName().equals("person"))
                .mapToLong(KeyRotation::afterId)
                .findFirst()
                .orElse(0);
    }

    private static long underOlder(People people) {
        return people.underOthersThan(2);
    }

    @Test
    void whoeverGoesOnBeginsWhereTheLastOneStopped() {
        var people = instance(People.quickly());
        for (long id = 1; id <= 50; id++) {
            people.register(id, "人" + id);
        }
        people.keys.rotate("person");
        var table = people.columns.tablesOf("person").get(0);
        var step = people.progressTable().begun(table, 2);
        var outcome = people.reencryption.renew(table, 2, step.afterId(), 20);
        people.progressTable().advance(table, 2, 20, outcome);

        var twice = people.reencryption.renew(table, 2, step.afterId(), 20);
        var next = people.progressTable().begun(table, 2);

        assertThat(outcome).isEqualTo(new Reencryption.Outcome(20, 20, 0));
        assertThat(twice).isEqualTo(new Reencryption.Outcome(0, 0, 0));
        assertThat(next.afterId()).isEqualTo(20);
        assertThat(next.moved()).isEqualTo(20);
    }

    @Test
    void whoStoresARowAsItWasReadBeforeIsFoundByTheNextWalk() {
        var people = instance(People.quickly());
        people.register(1, "人一");
        var readBefore =
                people.jdbc.sql("select name from person").query(byte[].class).single();
        people.keys.rotate("person");
        people.rotations.workOn();
        assertThat(people.rotations.view().rotating()).isTrue();

        people.jdbc.sql("update person set name = ?").param(readBefore).update();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            people.rotations.workOn();
            return !people.rotations.view().rotating();
        });
        assertThat(people.underOthersThan(2)).isZero();
        assertThat(people.name(1)).isEqualTo("人一");
    }

    @Test
    void aRowThatDoesNotOpenKeepsTheOldKeyAndNobodyElse() {
        var people = instance(People.quickly());
        for (long id = 1; id <= 5; id++) {
            people.register(id, "人" + id);
        }
        // E1: two rows' ciphertexts change places.
        people.jdbc
                .sql("update person a join person b on b.id = 7 - a.id set a.name = b.name where a.id = 3")
                .update();
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> people.name(3));
        people.keys.rotate("person");

        people.rotations.workOn();

        var step = people.rotations.progress().get(0);
        assertThat(step.unreadable()).isEqualTo(1);
        assertThat(step.moved()).isEqualTo(4);
        assertThat(step.finished()).isFalse();
        assertThat(people.underOthersThan(2)).isEqualTo(1);
        assertThat(people.rotations.view().rotating()).isTrue();
    }

    @Test
    void aRotationThatGoesOnIsNotBegunAgain() {
        var people = instance(People.slowly());
        people.register(1, "人一");

        people.rotations.rotate();
        people.rotations.rotate();

        assertThat(people.told())
                .filteredOn(line -> line.startsWith("asked"))
                .containsExactly("asked [person] []", "asked [] [person]");
        assertThat(people.jdbc
                        .sql("select max(kid) from data_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anInstanceThatDidNotRotateSealsWithTheNewKeyBeforeTheRotationMayEnd() {
        var people = instance(People.quickly());
        people.register(1, "人一");

        instance(People.quickly()).keys.rotate("person");

        await().atMost(People.quickly().settle()).until(() -> {
            people.rename(1, "人二");
            return Envelope.parse(Sealed.of(people.jdbc
                                    .sql("select name from person")
                                    .query(byte[].class)
                                    .single()))
                            .kid()
                    == 2;
        });
    }

    @Test
    void theKeysAreWrappedAnewAndTheOldWrappingKeyIsNoLongerNeeded() throws Exception {
        var people = instance(People.quickly());
        people.register(1, "人一");
        people.keys.rotate("person");
        var oldOnly = write("old.keys", Files.readAllLines(keyFile));
        KeyFile.addWrappingKey(keyFile);
        var newOnly = write(
                "new.keys",
                Files.readAllLines(keyFile).stream()
                        .filter(line -> !line.startsWith("kek.1="))
                        .toList());
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> instance(newOnly, People.quickly()).name(1));

        var withBoth = instance(People.quickly());
        assertThat(withBoth.name(1)).isEqualTo("人一");
        assertThat(withBoth.rotations.rewrap()).isEqualTo(2);
        assertThat(withBoth.rotations.rewrap()).isZero();

        assertThat(withBoth.rotations.view().tables().get(0).keys())
                .extracting(KeyView.Key::wrappedBy)
                .containsExactly(2, 2);
        assertThat(instance(newOnly, People.quickly()).name(1)).isEqualTo("人一");
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> instance(oldOnly, People.quickly()).name(1));
    }

    @Test
    void everyColumnThatSaysSoIsRotatedCopiesAmongThem() {
        assertThat(instance(People.quickly()).columns.tables())
                .extracting(SealedTable::keyTable, SealedTable::name, SealedTable::columns)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "person",
                                "person",
                                List.of(
                                        new SealedColumn("name", "person.name"),
                                        new SealedColumn("phone", "person.phone"))),
                        org.assertj.core.groups.Tuple.tuple(
                                "person", "person_version", List.of(new SealedColumn("name", "person.name"))));
    }

    @Test
    void nothingIsSealedForAColumnThatNoRotationFinds() {
        var people = instance(People.quickly());

        assertThatIllegalStateException()
                .isThrownBy(() -> people.cipher.seal("person.address", 1, Sensitive.of("红台乡")))
                .withMessageContaining("person.address");
    }

    @Test
    void aBinaryColumnThatDoesNotSayWhatItHoldsIsRefused() {
        People.define(schema, "alter table person add column address varbinary(255) null");

        assertThatIllegalStateException()
                .isThrownBy(() -> instance(People.quickly()).register(1, "人一"))
                .withMessageContaining("person.address");

        People.define(
                schema, "alter table person modify column address varbinary(255) null comment 'a picture, not sealed'");
        instance(People.quickly()).register(1, "人一");
    }

    private Path write(String name, List<String> lines) throws IOException {
        var file = Files.write(directory.resolve(name), lines);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }

    private People instance(RotationSettings settings) {
        return instance(keyFile, settings);
    }

    private People instance(Path file, RotationSettings settings) {
        var people = People.on(schema, file, settings);
        toClose.add(people);
        return people;
    }

    /** Two who change and two who read, until it is closed. */
    private static final class Load implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final Map<Long, Integer> renamed = new ConcurrentHashMap<>();
        private final List<Future<Void>> going = new ArrayList<>();
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);

        Load(People writing, People reading, Map<Long, String> names) {
            for (var i = 0; i < 2; i++) {
                var half = i;
                // Each of the two has people of its own, so that what was stored last is known.
                going.add(threads.submit(repeating(random -> {
                    var id = 1 + half + 2L * random.nextInt(PEOPLE / 2);
                    var name = "改" + random.nextInt(1_000_000);
                    if (writing.rename(id, name)) {
                        names.put(id, name);
                        renamed.merge(id, 1, Integer::sum);
                    }
                })));
                going.add(threads.submit(repeating(random -> reading.name(1L + random.nextInt(PEOPLE)))));
            }
        }

        private Callable<Void> repeating(java.util.function.Consumer<Random> act) {
            var random = new Random(going.size());
            return () -> {
                while (!over.get()) {
                    act.accept(random);
                }
                return null;
            };
        }

        /** Whoever met something unreadable has ended. */
        void requireGoingWell() throws Exception {
            for (var one : going) {
                if (one.isDone()) {
                    one.get();
                }
            }
        }

        int written() {
            return renamed.size();
        }

        @Override
        public void close() {
            over.set(true);
            try {
                for (var one : going) {
                    one.get();
                }
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError("Somebody met what they could not read, or change", failed);
            }
            threads.shutdown();
        }
    }
}
