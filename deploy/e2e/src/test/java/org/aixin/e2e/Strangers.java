package org.aixin.e2e;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aixin.bench.access.DemoRole;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;

/**
 * Throws at every documented way, as somebody who is let in, what no client of ours would send, and notes every answer
 * that brings our insides to light, is a failure of ours, or is no problem of the one shape.
 */
final class Strangers {

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
    private static final List<String> INSIDES = List.of(
            "\tat ",
            "Exception",
            "org.aixin",
            "org.apache",
            "springframework",
            "jackson",
            "SQLSTATE",
            "select ",
            "<html");

    /** These do what they do without a word: no body is malformed for them, and the other tests' callers need theirs. */
    private static final Set<String> SPARED =
            Set.of("POST /api/mini/v1/logout", "DELETE /api/mini/v1/binding", "DELETE /api/console/v1/session");

    private static final List<String> PLACES = List.of(
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "%00",
            "%0d%0aSet-Cookie:a=b",
            "%F0%9F%98%80",
            "%c0%af",
            "1%27%20or%20%271%27=%271",
            "$%7Bjndi:ldap:%2F%2Fx%7D",
            "a".repeat(3_000));

    private static final List<String> QUERIES = List.of(
            "page=x&size=y&year=z&cursor=%00&division=%27&unit=x&tree=x&category=x&from=x&to=x&asOf=x&status=x&q=%00",
            "page=-1&size=0&year=-5&division=62292110020699999999&unit=-1&from=2026-13-45&to=0000-00-00",
            "page=999999999999&size=201&year=99999&cursor=bm9uc2Vuc2U&q=" + "%E5%BC%A0".repeat(300),
            "page=1&page=2&size=&year=&division=&unit=&cursor=&q=&tree=&category=&status=&from=&to=",
            "year=2026%00&division=622921%0a&q=%25_%5C%27%22%60&cursor=%ff%fe&%00=%00&=&&&");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "nonsense",
            "null",
            "[]",
            "{}",
            "{}{}",
            "[[]]",
            "\"\"",
            "{\"@class\":\"java.io.File\",\"id\":{\"$ne\":1}}",
            "{\"a\":1,\"a\":2}",
            "{\"items\":{},\"ids\":\"x\",\"name\":[],\"from\":1,\"version\":1e999999999}",
            "[".repeat(5_000),
            "{\"name\":\"" + "a".repeat(200_000) + "\"}",
            "\u0000\u0001");

    private static final List<String> TYPES = List.of("application/json", "text/xml", "x/;;");

    private final Demo demo;
    private final Map<String, String> office;
    private final Map<String, String> system;
    private final Map<String, String> cadre;
    private final Map<String, String> agency;
    private final List<String> complaints = new ArrayList<>();
    private int shots;

    Strangers(Demo demo) {
        this.demo = demo;
        this.office = demo.console(DemoRole.OFFICE);
        this.system = demo.console(DemoRole.SYSTEM);
        this.cadre = demo.visitor(2).headers();
        this.agency = demo.agency();
    }

    private record Way(String method, String path) {}

    int shots() {
        return shots;
    }

    /** What was wrong with which answer. */
    List<String> complaints() throws IOException {
        for (var way : documented()) {
            if (SPARED.contains(way.method() + " " + way.path()) || way.path().equals("/oauth2/token")) {
                continue;
            }
            var hasPlace = way.path().contains("{");
            if (hasPlace) {
                for (var place : PLACES) {
                    shoot(way.method(), way.path().replaceAll("\\{[^}]*}", place), body(way, "{}"), TYPES.get(0));
                }
            }
            var path = way.path().replaceAll("\\{[^}]*}", "622921");
            if (way.method().equals("GET") && !path.endsWith("/stream")) {
                for (var query : QUERIES) {
                    shoot("GET", path + "?" + query, null, null);
                }
            }
            if (takesABody(way)) {
                for (var body : BODIES) {
                    shoot(way.method(), path, body, TYPES.get(0));
                }
                for (var type : TYPES) {
                    shoot(way.method(), path, "{", type);
                }
            }
            shoot("PATCH", path, "{}", TYPES.get(0));
            shoot("OPTIONS", path, null, null);
        }
        return complaints;
    }

    private static @Nullable String body(Way way, String body) {
        return takesABody(way) ? body : null;
    }

    private static boolean takesABody(Way way) {
        return way.method().equals("PUT") || way.method().equals("POST");
    }

    private void shoot(String method, String path, @Nullable String body, @Nullable String type) throws IOException {
        shots++;
        var request = HttpRequest.newBuilder(demo.door.address().resolve(path))
                .timeout(Duration.ofSeconds(15))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Idempotency-Key", "strange-" + shots)
                .header("If-Match", "\"0\"");
        caller(path).forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var answer = demo.door.http().send(request.build(), BodyHandlers.ofString());
            var wrong = whatIsWrongWith(answer.statusCode(), answer.body());
            if (wrong != null) {
                complaints.add("%s %.120s %.60s: %s".formatted(method, path, String.valueOf(body), wrong));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    private static @Nullable String whatIsWrongWith(int status, String body) {
        for (var inside : INSIDES) {
            if (body.contains(inside)) {
                return status + " tells " + inside + ": " + body;
            }
        }
        if (status < 400) {
            return null;
        }
        if (status >= 500) {
            return status + " " + body;
        }
        try {
            var problem = AixinJson.mapper().readTree(body);
            return problem.at("/status").asInt() == status
                            && !problem.at("/code").asString("").isEmpty()
                            && TRACE.matcher(problem.at("/traceId").asString(""))
                                    .matches()
                    ? null
                    : status + " is told as " + body;
        } catch (JacksonException notOurs) {
            return status + " is told as " + body;
        }
    }

    private Map<String, String> caller(String path) {
        if (path.startsWith("/api/mini")) {
            return cadre;
        }
        if (path.startsWith("/open")) {
            return agency;
        }
        return path.contains("/accounts") || path.contains("/clients") ? system : office;
    }

    private static List<Way> documented() throws IOException {
        try (var document = new ClassPathResource("openapi/doors.json").getInputStream()) {
            var ways = new ArrayList<Way>();
            AixinJson.mapper()
                    .readTree(document)
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> ways.add(new Way(method.toUpperCase(Locale.ROOT), path.getKey()))));
            return ways;
        }
    }
}
