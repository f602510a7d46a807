package org.aixin.e2e.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.aixin.bench.access.ConsoleDoor;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.core.JacksonException;

/**
 * Everything that is documented is asked in every odd way that its own schema gives rise to, at the gateway and past it: by
 * somebody who may, so that it gets as far as it can. Whatever is refused is refused as it is documented, tells nothing of us
 * and changes nothing.
 *
 * <p>{@code -Daixin.fuzz.seed=} asks the same once more; the seed of a run is printed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FuzzE2E {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] NOTHING = {};
    private static final int TOO_FAST = 429;

    static long seed;
    static Stage stage;
    static Judge judge;
    static List<Operation> operations;
    static Map<String, String> browser;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void everybodyIsThere() {
        seed = Long.getLong("aixin.fuzz.seed", new SecureRandom().nextInt(1_000_000));
        System.out.println("  the seed is " + seed);
        operations = Operation.all(Table.read("doors.txt"));
        judge = new Judge();
        stage = Stage.set("fuzz", CLOCK);
        var door = new ConsoleDoor(stage.system().gateway());
        door.session();
        browser = door.headers();
    }

    @AfterAll
    static void andGoes() {
        stage.close();
    }

    @Test
    @Order(1)
    void atTheGatewayNothingOddIsAnsweredOddlyNorChangesAnything() throws SQLException {
        for (var operation : operations) {
            ask(operation, null);
        }
        told("at the gateway");
    }

    @Test
    @Order(2)
    void noServiceReliesOnTheGatewayForThat() throws SQLException {
        for (var operation : operations) {
            if (!operation.isAtTheGatewayAlone()) {
                ask(operation, operation.service());
            }
        }
        told("at the services");
    }

    /** H8: nobody writes lines into our logs. And what nobody was told of did not happen either. */
    @Test
    @Order(3)
    void theLogsHoldNoLineOfSomebodyElsesAndNoFailure() throws IOException {
        var found = new ArrayList<String>();
        try (var logs = Files.list(stage.system().settings().data().resolve("logs"))) {
            for (var log : logs.toList()) {
                Files.readString(log, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("FORGED") || line.contains("internal-error"))
                        .forEach(line -> found.add(log.getFileName() + ": " + line));
            }
        }
        assertThat(found).isEmpty();
    }

    /** @param service null at the gateway */
    private void ask(Operation operation, @Nullable String service) throws SQLException {
        var since = System.nanoTime();
        var mutants = Mutations.of(
                operation,
                stage.world()::filled,
                new Random(seed ^ operation.toString().hashCode()));
        try (var watch = new Fingerprint.Watch(stage.system(), operation.database())) {
            var before = watch.now();
            for (var mutant : mutants) {
                var answer = send(operation, mutant, service);
                statuses.merge(answer.status(), 1, Integer::sum);
                judge.wrong(operation, mutant, answer, service == null)
                        .ifPresent(what -> wrong.add(mutant + "\n    " + what));
                if (operation.reads()) {
                    continue;
                }
                var after = watch.now();
                if (answer.status() < 300) {
                    keepVersion(operation, answer);
                } else if (!after.equals(before) && changesAgain(operation, mutant, service, watch)) {
                    wrong.add(mutant + "\n    is refused with " + answer.status() + " and changes "
                            + before.difference(after));
                }
                before = after;
            }
            if (operation.reads() && !watch.now().equals(before)) {
                wrong.add(operation + " reads and changes " + before.difference(watch.now()));
            }
        }
        System.out.printf(
                "  %5d ms %4d %s%s%n",
                (System.nanoTime() - since) / 1_000_000,
                mutants.size(),
                service == null ? "" : service + " ",
                operation);
    }

    /** What an earlier request set going may have arrived in the meantime. */
    private static boolean changesAgain(
            Operation operation, Mutant mutant, @Nullable String service, Fingerprint.Watch watch) throws SQLException {
        var before = watch.now();
        return send(operation, mutant, service).status() >= 300 && !watch.now().equals(before);
    }

    private void told(String where) {
        System.out.printf("  seed %d, %s: %s%n", seed, where, statuses);
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(statuses.getOrDefault(400, 0)).isGreaterThan(1_000);
        assertThat(statuses.getOrDefault(200, 0)).isPositive();
    }

    private static RawDoor.Answer send(Operation operation, Mutant mutant, @Nullable String service) {
        var base = service == null ? stage.system().gateway() : stage.world().address(service);
        for (var tries = 0; ; tries++) {
            var answer = RawDoor.send(
                    base, head(operation, mutant, service, base), mutant.body() == null ? NOTHING : mutant.body());
            if (answer.status() != TOO_FAST || tries == 3) {
                return answer;
            }
        }
    }

    private static byte[] head(Operation operation, Mutant mutant, @Nullable String service, URI base) {
        var head = new StringBuilder(mutant.method() + " " + mutant.target() + " HTTP/1.1\r\nHost: "
                + base.getAuthority() + "\r\nConnection: close\r\n");
        proof(operation, service).forEach((name, value) -> line(head, name, value));
        for (var header : mutant.headers()) {
            line(head, header.name(), header.value().equals(Mutant.VERSION) ? version(operation) : header.value());
        }
        if (mutant.body() != null) {
            line(head, "Content-Length", Integer.toString(mutant.body().length));
        }
        return RawDoor.bytes(head.append("\r\n").toString());
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /** Of the first who may; where nobody may at once, of somebody who has only opened the page. */
    private static Map<String, String> proof(Operation operation, @Nullable String service) {
        var good = operation.good();
        var who = good.asked().stream()
                .filter(actor -> !good.outcome(actor).outsider())
                .findFirst();
        if (service != null) {
            return stage.crowd().inside(who.orElse(Actor.STRANGER), service);
        }
        if (who.isPresent()) {
            return stage.crowd().at(who.get());
        }
        return operation.path().startsWith("/api/console/") ? browser : new LinkedHashMap<>();
    }

    private static String version(Operation operation) {
        return Long.toString(stage.world().versionOf(String.valueOf(operation.good().version)));
    }

    /** So that the next request is not refused for being about an older version. */
    private static void keepVersion(Operation operation, RawDoor.Answer answer) {
        var name = operation.good().version;
        if (name == null) {
            return;
        }
        try {
            var version = AixinJson.mapper().readTree(answer.body()).at("/version");
            if (version.isNumber()) {
                stage.world().version(name.substring(1), version.asLong());
            }
        } catch (JacksonException nothingTold) {
            // as after a deletion
        }
    }
}
