package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aixin.bench.access.DemoRole;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.standalone.Deployable;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.canary.CanarySearch;
import org.aixin.testkit.events.TestTopics;

/** Says all the canaries to a running system, at its doors, and looks whether it kept them to itself. */
final class Canaries {

    private static final Caller CLERK = new Caller(
            "console:canaries", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("REGISTRY_WRITE"));

    private final Demo demo;
    private final Door registry;

    Canaries(Demo demo) {
        this.demo = demo;
        this.registry = Door.at(demo.system.url(Deployable.REGISTRY));
    }

    /** What is right is stored, what is wrong is refused, and both are said in the places where people say such things. */
    void putIn() {
        register();
        refuse();
        askForThem();
        type();
        var named = demo.door.send("POST", "/api/console/v1/accounts", demo.console(DemoRole.SYSTEM), """
            {"login":"canary","name":"%s"}\
            """.formatted(
                        Canary.ACCOUNT_NAME.value()));
        assertThat(named.status()).isEqualTo(201);
    }

    private void register() {
        var household = command("households", """
            [{"divisionCode":"622921100","kind":"FAMILY","address":"%s"}]\
            """.formatted(Canary.RECIPIENT_ADDRESS.value()));
        assertThat(household.status()).isEqualTo(200);
        // Outside all totals, so that no figure of the demo changes.
        assertThat(command("recipients", recipient(household.text("/0/id"), Canary.RECIPIENT_ID_NUMBER))
                        .status())
                .isEqualTo(200);
        assertThat(command("cadres", """
            [{"name":"%s","idNumber":"%s","phone":"%s","unitId":"%d","level":"COUNTY","rank":"STAFF",
              "from":"2024-01-01"}]\
            """.formatted(
                                        Canary.CADRE_NAME.value(),
                                        Canary.CADRE_ID_NUMBER.value(),
                                        Canary.CADRE_PHONE.value(),
                                        demo.plan().units().get(0).id()))
                        .status())
                .isEqualTo(200);
    }

    private static String recipient(String household, Canary idNumber) {
        return """
            [{"householdId":"%s","name":"%s","idNumber":"%s","phone":"%s","category":"RESETTLEMENT",
              "guardian":{"name":"%s","relation":"祖父","phone":"%s"},"from":"2024-01-01"}]\
            """.formatted(
                        household,
                        Canary.RECIPIENT_NAME.value(),
                        idNumber.value(),
                        Canary.RECIPIENT_PHONE.value(),
                        Canary.GUARDIAN_NAME.value(),
                        Canary.GUARDIAN_PHONE.value());
    }

    private void refuse() {
        var wrong =
                command("recipients", recipient("1", Canary.REFUSED_ID_NUMBER).replace("祖父", ""));
        assertThat(wrong.status()).isBetween(400, 422);
        var taken = command("recipients", recipient("1", Canary.RECIPIENT_ID_NUMBER));
        assertThat(taken.status()).isEqualTo(422);
        var broken = command(
                "cadres",
                "[{\"name\":\"%s\",\"phone\":%s".formatted(Canary.CADRE_NAME.value(), Canary.CADRE_PHONE.value()));
        assertThat(broken.status()).isEqualTo(400);
        for (var answer : List.of(wrong, taken, broken)) {
            assertThat(new CanarySearch()
                            .text(answer.response().body(), "an answer")
                            .sightings())
                    .isEmpty();
        }
    }

    /** In paths, questions and headers, where nobody should, and somebody will. */
    private void askForThem() {
        for (var canary : Canary.values()) {
            var said = URLEncoder.encode(canary.value(), StandardCharsets.UTF_8);
            demo.door.get("/api/console/v1/units?division=" + said, demo.office);
            demo.door.get("/api/console/v1/divisions/" + said, demo.office);
            demo.door.get("/api/mini/v1/recipients/" + said, demo.visitor(1).headers());
            demo.door.get("/nowhere/" + said + "?q=" + said, Map.of());
            demo.door.get("/api/mini/v1/recipients", Map.of("Authorization", "Bearer " + said));
            registry.get("/internal/v1/states/recipient?after=" + said, asClerk());
        }
        registry.send(
                "POST",
                "/internal/v1/cadres/roster-checks",
                asClerk(),
                "{\"phone\":\"%s\",\"idLast6\":\"079774\"}".formatted(Canary.CADRE_PHONE.value()));
    }

    /** What a cadre types about people is personal through and through. */
    private void type() {
        var visitor = demo.visitor(1);
        var all = String.join(
                "，", Arrays.stream(Canary.values()).map(Canary::value).toList());
        var at = OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1);
        var posted = visitor.post(UUID.randomUUID().toString(), """
            {"householdId":"%s","kind":"VISIT","occurredAt":"%s","channel":"ONSITE","note":"%s",
             "difficulties":[{"text":"%3$s","outcome":"OPEN"}],"goodDeeds":[{"text":"%3$s"}]}\
            """.formatted(visitor.household(), at, all));
        assertThat(posted.status()).as(posted.body().toString()).isEqualTo(201);
        var corrected = visitor.put(posted.text("/id"), posted.text("/version"), """
            {"householdId":"%s","kind":"CONTACT","occurredAt":"%s","channel":"PHONE","note":"%s"}\
            """.formatted(
                        visitor.household(), at, Canary.NOTE.value()));
        assertThat(corrected.status()).isEqualTo(200);
        var refused = visitor.post(
                UUID.randomUUID().toString(), """
                    {"householdId":"%s","kind":"%s","channel":"%2$s","occurredAt":"%2$s"}\
                    """.formatted(visitor.household(), Canary.RECIPIENT_ID_NUMBER.value()));
        assertThat(refused.status()).isEqualTo(400);
    }

    private Door.Answer command(String what, String body) {
        return registry.send("POST", "/internal/v1/" + what, asClerk(), body);
    }

    private Map<String, String> asClerk() {
        var token = demo.system.internalTokens(Clock.systemUTC()).mint(CLERK, Deployable.REGISTRY.title());
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Every table, every message, every value in Redis, every log. */
    CanarySearch search() throws SQLException {
        var search = new CanarySearch();
        try (var administrator = demo.system.servers().database().administrator()) {
            search.database(administrator);
        }
        try (var topics = TestTopics.as(demo.system.servers().kafka().administrator())) {
            search.topics(topics);
        }
        redis(search);
        search.files(demo.system.settings().data().resolve("logs"));
        // Where all of them share a JVM they share its log.
        var shared = Path.of("target", "standalone.log");
        if (shared.toFile().exists()) {
            search.file(shared);
        }
        return search;
    }

    private void redis(CanarySearch search) {
        var client = RedisClient.create(demo.system.servers().redis().administratorUri());
        try (client;
                var connection = client.connect(ByteArrayCodec.INSTANCE)) {
            var commands = connection.sync();
            for (var keys = ScanIterator.scan(commands, ScanArgs.Builder.limit(1_000)); keys.hasNext(); ) {
                var key = keys.next();
                search.bytes(key, "Redis, a key");
                values(commands, key).forEach(value -> search.bytes(value, "Redis, a value"));
            }
        }
    }

    private static List<byte[]> values(RedisCommands<byte[], byte[]> commands, byte[] key) {
        var type = commands.type(key);
        return switch (type) {
            case "none" -> List.of();
            case "string" -> {
                var value = commands.get(key);
                yield value == null ? List.of() : List.of(value);
            }
            case "hash" ->
                commands.hgetall(key).entrySet().stream()
                        .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                        .toList();
            case "list" -> commands.lrange(key, 0, -1);
            case "set" -> List.copyOf(commands.smembers(key));
            case "zset" -> commands.zrange(key, 0, -1);
            default -> throw new IllegalStateException("Nobody looks into a Redis " + type);
        };
    }
}
