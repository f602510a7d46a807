package org.aixin.e2e.scope;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a good request for an operation into many that are not, each with one thing in it that is odd: a part of its path, a
 * parameter, a header, a member of its body, or the writing of all of it. What the parameters and members are stands in the
 * operation's own schema, and so what is just beyond them.
 */
final class Mutations {

    private static final String DAY = "2026-02-30";
    private static final String LINE = "\r\nFORGED 2026-01-01 ERROR somebody else wrote this line";

    /** For a text, a number, a day or a word out of a list: all that is given in a path or a query is text. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "+1",
            "-0",
            "007",
            "1.5",
            "1e3",
            "0x10",
            "１２３",
            "٣",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "null",
            "NaN",
            "true",
            "[]",
            "{}",
            DAY,
            "0000-00-00",
            "-0001-01-01",
            "+999999999-12-31",
            "10000-01-01",
            "9999-12-31",
            "0001-01-01",
            "2026-11-26T25:61:61Z",
            "2026-11-26T00:00:00+99:99",
            "../../etc/passwd",
            "..\\..\\boot.ini",
            "' or '1'='1",
            "1; drop table account; --",
            "%",
            "_",
            "\\",
            "${jndi:ldap://127.0.0.1/x}",
            "#{T(java.lang.Runtime)}",
            "%s%n%x",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "\u202e\u200b\ufeff",
            "𠮷😀",
            "é",
            LINE,
            "a".repeat(300),
            "爱".repeat(1_000),
            "1".repeat(3_000));

    /** Parts of paths and queries as no client writes them. */
    private static final List<String> ENCODINGS = List.of(
            "%00",
            "1%00",
            "%2e%2e",
            "%2e",
            "..",
            ".",
            "%2f",
            "1%2f2",
            "%5c",
            "%252e%252e",
            "%2500",
            "%c0%af",
            "%c0%80",
            "%ff%fe",
            "%ed%a0%80",
            "%f4%90%80%80",
            "1;v=2",
            ";",
            "%3b",
            "1%3bv=2",
            "..;",
            "%0d%0aX-Evil:%201",
            "%0a",
            "%e2%80%a8",
            "%zz",
            "%",
            "%2",
            "[1]",
            "{id}",
            "a|b",
            "\"",
            "^",
            "`",
            "<>",
            "\u00ff");

    /** What may stand in a body where something else should. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "1.5",
            "-0.0",
            "1e400",
            "1e-400",
            "1E+999999999",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "9".repeat(60),
            "9".repeat(1_500),
            "0." + "3".repeat(900),
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "{\"a\":1}",
            "{\"@class\":\"javax.naming.InitialContext\"}",
            "[\"org.springframework.context.support.ClassPathXmlApplicationContext\",\"http://127.0.0.1/\"]",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"" + "a".repeat(70_000) + "\"",
            "[" + "1,".repeat(5_000) + "1]",
            "[".repeat(400) + "]".repeat(400),
            "{\"a\":".repeat(400) + "1" + "}".repeat(400),
            "[".repeat(50_000),
            "NaN",
            "'x'",
            "01",
            ".5",
            "undefined",
            "\"\\x\"",
            "\"\t\"",
            "\"unfinished");

    private static final List<String> TYPES = List.of(
            "application/xml",
            "text/plain",
            "text/json",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b".repeat(200),
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json; charset=\u0001",
            "application/json, application/json",
            "application/*",
            "*/*",
            "x/;;",
            "",
            "application/vnd.kafka.json.v2+json",
            "application/cbor",
            "application/x-java-serialized-object");

    /** Headers that mean something to one of us or to what we are made of. */
    private static final List<Mutant.Header> HEADERS = List.of(
            new Mutant.Header("Accept", "application/xml"),
            new Mutant.Header("Accept", "text/html;q=0.9,;;"),
            new Mutant.Header("Accept", "x".repeat(500)),
            new Mutant.Header("Accept-Charset", "nonsense"),
            new Mutant.Header("Accept-Encoding", "gzip;q=x"),
            new Mutant.Header("Accept-Language", "*-*-" + "x".repeat(300)),
            new Mutant.Header("Content-Encoding", "gzip"),
            new Mutant.Header("Content-Encoding", "nonsense"),
            new Mutant.Header("Cookie", "aixin=; =; a=\u0001"),
            new Mutant.Header("If-None-Match", "\"" + "x".repeat(500)),
            new Mutant.Header("If-Modified-Since", "yesterday"),
            new Mutant.Header("Last-Event-ID", "-1"),
            new Mutant.Header("Last-Event-ID", "99999999999999999999"),
            new Mutant.Header("Origin", "null"),
            new Mutant.Header("Range", "bytes=9-1,-,x"),
            new Mutant.Header("traceparent", "00-" + "0".repeat(32) + "-zz"),
            new Mutant.Header("X-Forwarded-For", "' or 1=1, ::1, " + "9".repeat(300)),
            new Mutant.Header("X-Forwarded-Host", "elsewhere.example:99999"),
            new Mutant.Header("X-Forwarded-Prefix", "/../internal"),
            new Mutant.Header("X-HTTP-Method-Override", "DELETE"),
            new Mutant.Header("X-Original-URL", "/internal/v1/states/recipients"),
            new Mutant.Header("X-Aixin-Rows", "-1"),
            new Mutant.Header("X-Anything", "x".repeat(7_000)),
            new Mutant.Header("X-Anything", "\u00e9\u0080"));

    private static final List<String> IF_MATCH =
            List.of("", "*", "W/\"1\"", "\"1\",\"2\"", "\"\"", "\"", "-1", "1.0", "0", "9223372036854775808", "x", "１");

    private static final List<String> KEYS = List.of(
            "", "short", "k".repeat(65), "k".repeat(5_000), "with a space", "schlüssel", "tab\tbed", "'; --------");

    /** How many of what is odd everywhere each place gets; what is odd for it in particular it always gets. */
    private static final int SOME = 5;

    private final Operation operation;
    private final UnaryOperator<String> fill;
    private final Random random;
    private final List<Mutant> all = new ArrayList<>();

    private Mutations(Operation operation, UnaryOperator<String> fill, Random random) {
        this.operation = operation;
        this.fill = fill;
        this.random = random;
    }

    /** @param fill puts what is known by a name in place of the name, and makes keys of its own */
    static List<Mutant> of(Operation operation, UnaryOperator<String> fill, Random random) {
        var mutations = new Mutations(operation, fill, random);
        mutations.paths();
        mutations.queries();
        mutations.headers();
        if (operation.isForm()) {
            mutations.forms();
        } else if (!operation.body().isMissingNode()) {
            mutations.bodies();
        } else {
            mutations.bodiesNobodyAskedFor();
        }
        return mutations.all;
    }

    // ---- the good request

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        operation.good().parameters.forEach((name, value) -> given.put(name, encoded(fill.apply(value))));
        return given;
    }

    private String target(Map<String, String> parameters) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var one : parameters.entrySet()) {
            var place = "{" + one.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, one.getValue());
            } else {
                query.add(one.getKey() + "=" + one.getValue());
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private List<Mutant.Header> goodHeaders() {
        var headers = new ArrayList<Mutant.Header>();
        operation.good().headers.forEach((name, value) -> headers.add(new Mutant.Header(name, fill.apply(value))));
        if (operation.good().version != null) {
            headers.add(new Mutant.Header("If-Match", Mutant.VERSION));
        }
        if (operation.isForm()) {
            headers.add(new Mutant.Header("Content-Type", "application/x-www-form-urlencoded"));
        } else if (operation.good().body != null) {
            headers.add(new Mutant.Header("Content-Type", "application/json"));
        }
        return headers;
    }

    private static List<Mutant.Header> but(List<Mutant.Header> headers, String name, @Nullable String... values) {
        var changed = new ArrayList<>(headers);
        changed.removeIf(header -> header.name().equals(name));
        for (var value : values) {
            if (value != null) {
                changed.add(new Mutant.Header(name, value));
            }
        }
        return changed;
    }

    private @Nullable String goodBody() {
        if (operation.isForm()) {
            return form(goodForm());
        }
        return operation.good().body == null ? null : fill.apply(Asking.chosen(operation.good().body, true));
    }

    private static Map<String, String> goodForm() {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIiwic3ViIjoiYSJ9.AAAA");
        return form;
    }

    private static String form(Map<String, String> form) {
        return form.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    // ---- what is odd about it

    private void paths() {
        var path = operation.path();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                some(ENCODINGS, 3).forEach(odd -> path(parameter.name() + " " + odd, with(parameter.name(), odd)));
                odd(parameter.schema())
                        .forEach(
                                odd -> path(parameter.name() + " " + shown(odd), with(parameter.name(), encoded(odd))));
            }
        }
        var good = target(given());
        var question = good.indexOf('?');
        var whole = question < 0 ? good : good.substring(0, question);
        var query = question < 0 ? "" : good.substring(question);
        var last = path.substring(path.lastIndexOf('/') + 1);
        var letter = whole.lastIndexOf('/') + 1;
        var escaped = "%" + Integer.toHexString(whole.charAt(letter));
        for (var odd : List.of(
                whole.substring(0, letter) + escaped + whole.substring(letter + 1),
                whole.substring(0, letter) + "%25" + escaped.substring(1) + whole.substring(letter + 1),
                "/%" + Integer.toHexString(whole.charAt(1)) + whole.substring(2),
                whole + "/",
                whole + "//",
                whole + "%20",
                whole + ".json",
                whole + "/%2e%2e/" + last,
                whole.substring(0, letter) + "./" + whole.substring(letter),
                whole.substring(0, letter) + "/" + whole.substring(letter),
                whole + ";jsessionid=1",
                whole.toUpperCase(Locale.ROOT),
                "http://elsewhere.example" + whole,
                "*",
                whole + "#fragment",
                whole + "/" + "x/".repeat(500))) {
            path("another writing", odd + query);
        }
        for (var method :
                List.of("PATCH", "TRACE", "PROPFIND", "FOO", operation.method().toLowerCase(Locale.ROOT))) {
            add("another method", method, good, goodHeaders(), null, true);
        }
    }

    private void queries() {
        for (var parameter : operation.parameters()) {
            if (!parameter.in().equals("query")) {
                continue;
            }
            var name = parameter.name();
            odd(parameter.schema()).forEach(odd -> query(name + "=" + shown(odd), with(name, encoded(odd))));
            some(ENCODINGS, 3).forEach(odd -> query(name + "=" + odd, with(name, odd)));
            if (name.equals("cursor")) {
                cursors().forEach(odd -> query("cursor=" + shown(odd), with(name, encoded(odd))));
            }
            var good = target(given());
            var more = good + (good.contains("?") ? "&" : "?");
            query(name + " twice", more + name + "=1&" + name + "=x");
            query(name + "[]", more + name + "[]=1&" + name + "[0]=1&" + name + ".x=1&!" + name + "=1");
        }
        var good = target(given());
        var more = good + (good.contains("?") ? "&" : "?");
        for (var odd : List.of(
                "intruder=1",
                "&&&",
                "=",
                "=1",
                "%zz=1",
                "a%00=1",
                "page=1&page=2&size=x",
                "class.classLoader=1",
                "q=" + "x".repeat(6_000),
                "x=1&".repeat(1_500) + "x",
                "_method=DELETE",
                "?",
                "sort=id,desc;drop")) {
            query("query " + shown(odd), more + odd);
        }
    }

    /** What looks like one of ours and is none. */
    private List<String> cursors() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return List.of(
                Base64.getUrlEncoder().encodeToString(bytes),
                Base64.getEncoder().encodeToString(RawDoor.bytes("{\"id\":\"1\"}")),
                Base64.getUrlEncoder().withoutPadding().encodeToString(RawDoor.bytes("1|" + DAY)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(RawDoor.bytes("-1")),
                Base64.getUrlEncoder().withoutPadding().encodeToString(RawDoor.bytes("9".repeat(40))),
                Base64.getUrlEncoder().withoutPadding().encodeToString(RawDoor.bytes("2026-11-26T00:00:00Z 1")),
                "====",
                "A",
                "x".repeat(4_000));
    }

    private void headers() {
        var good = goodHeaders();
        var target = target(given());
        for (var header : some(HEADERS, 12)) {
            var more = new ArrayList<>(good);
            more.add(header);
            add(
                    "header " + header.name() + ": " + shown(header.value()),
                    operation.method(),
                    target,
                    more,
                    goodBody(),
                    false);
        }
        if (operation.good().version != null) {
            IF_MATCH.forEach(odd -> header("If-Match", odd));
            header("If-Match", (String) null);
            header("If-Match", Mutant.VERSION, "99");
        }
        if (operation.parameters().stream().anyMatch(one -> one.name().equals("Idempotency-Key"))) {
            KEYS.forEach(odd -> header("Idempotency-Key", odd));
            header("Idempotency-Key", (String) null);
            header("Idempotency-Key", "twice-given-1", "twice-given-2");
        }
        if (goodBody() != null) {
            TYPES.forEach(odd -> header("Content-Type", odd));
            header("Content-Type", (String) null);
        }
    }

    private void header(String name, @Nullable String... values) {
        add(
                name + ": " + shown(String.valueOf(values[0])),
                operation.method(),
                target(given()),
                but(goodHeaders(), name, values),
                goodBody(),
                false);
    }

    private void bodiesNobodyAskedFor() {
        for (var odd : List.of("{}", "[1,2]", "null", "nonsense", "x".repeat(100_000))) {
            add(
                    "the body " + shown(odd),
                    operation.method(),
                    target(given()),
                    but(goodHeaders(), "Content-Type", "application/json"),
                    odd,
                    false);
        }
    }

    private void forms() {
        var body = String.valueOf(goodBody());
        var odd = new ArrayList<>(List.of(
                "",
                "&&&=",
                "%zz=1",
                "grant_type",
                "{}",
                body + "&" + body,
                body + "&scope=" + encoded("statistics:read recipients:query x"),
                body + "&scope=%00",
                body + "&client_id=%F0%9F%98%80",
                body + "&client_secret=x",
                body + "&intruder=1",
                body + "&code=1&refresh_token=2&redirect_uri=http%3A%2F%2F127.0.0.1",
                "x=".repeat(9_000)));
        for (var member : goodForm().keySet()) {
            var without = goodForm();
            without.remove(member);
            odd.add(form(without));
            for (var value : some(TEXTS, 12)) {
                var changed = goodForm();
                changed.put(member, value);
                odd.add(form(changed));
            }
        }
        for (var header : List.of(
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1/\"}",
                "{\"alg\":\"ES256\",\"kid\":1}",
                "{\"alg\":\"ES256\",\"crit\":[\"x\"]}",
                "[]",
                "{")) {
            for (var claims : List.of(
                    "{}",
                    "{\"iss\":1}",
                    "{\"iss\":\"a\",\"sub\":\"a\",\"exp\":1e400}",
                    "{\"exp\":\"x\"}",
                    "null",
                    "{")) {
                var changed = goodForm();
                var encoder = Base64.getUrlEncoder().withoutPadding();
                changed.put(
                        "client_assertion",
                        encoder.encodeToString(RawDoor.bytes(header)) + "."
                                + encoder.encodeToString(RawDoor.bytes(claims)) + ".AAAA");
                odd.add(form(changed));
            }
        }
        odd.forEach(one -> body("the form " + shown(one), one));
    }

    private void bodies() {
        var good = String.valueOf(goodBody());
        for (var odd : List.of(
                "",
                " ",
                "{",
                "}",
                "null",
                "[]",
                "{}",
                "\"\"",
                "0",
                "nonsense",
                good + good,
                good + "x",
                good + ",",
                good.substring(0, good.length() - 1),
                "[" + good + "]",
                "\ufeff" + good,
                "/* a comment */" + good,
                good.replace('"', '\''),
                good.replaceFirst("\\{", "{\"intruder\":1,"),
                good.replaceFirst("\\{", "{\"__proto__\":{\"admin\":true},"),
                good.replaceFirst("\\{", "{\"@class\":\"javax.naming.InitialContext\","),
                good.replaceFirst("\\{", "{\"" + "n".repeat(60_000) + "\":1,"),
                good.replaceFirst("\\{", "{\"\\u0000\":1,\"\":2,"),
                good.replaceFirst("\\{", "{" + "\"m\":1,".repeat(3_000)),
                "[".repeat(100_000),
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                " ".repeat(1_000_000) + good)) {
            body("the body " + shown(odd), odd);
        }
        bytes("too much of it", RawDoor.bytes("{\"a\":\"" + "x".repeat(6_000_000) + "\"}"));
        bytes("UTF-16", good.getBytes(StandardCharsets.UTF_16));
        bytes("UTF-32", good.getBytes(Charset.forName("UTF-32")));
        bytes("broken UTF-8", good.replaceFirst("\"", "\"\u00ff\u00fe").getBytes(StandardCharsets.ISO_8859_1));
        var noise = new byte[300];
        random.nextBytes(noise);
        bytes("noise", noise);
        members();
    }

    /** Every member of the body, those that need not be there too. */
    private void members() {
        var body = AixinJson.mapper().readTree(String.valueOf(goodBody()));
        complete(body, operation.body());
        var places = new ArrayList<String>();
        walk(body, "", places);
        body("everything there may be", body.toString());
        for (var place : places) {
            var schema = schemaAt(operation.body(), place);
            for (var odd : oddValues(schema)) {
                body(place + " is " + shown(odd), replaced(place, odd));
            }
            body("no " + place, replaced(place, null));
            var end = place.lastIndexOf('/');
            var name = place.substring(end + 1);
            if (!name.matches("\\d+")) {
                var twice =
                        JsonNodeFactory.instance.stringNode(name) + ":1," + JsonNodeFactory.instance.stringNode(name);
                body(place + " twice", body.toString().replaceFirst("\"" + name + "\"", twice));
            }
        }
    }

    private String replaced(String place, @Nullable String by) {
        var body = AixinJson.mapper().readTree(String.valueOf(goodBody()));
        complete(body, operation.body());
        var end = place.lastIndexOf('/');
        var name = place.substring(end + 1);
        var mark = "@@" + random.nextInt(1_000_000) + "@@";
        var around = body.at(place.substring(0, end));
        if (around instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
            if (by != null) {
                array.insert(Integer.parseInt(name), mark);
            }
        } else if (around instanceof ObjectNode object) {
            object.remove(name);
            if (by != null) {
                object.put(name, mark);
            }
        }
        return by == null ? body.toString() : body.toString().replace("\"" + mark + "\"", by);
    }

    private static void walk(JsonNode node, String at, List<String> places) {
        if (node.isObject()) {
            node.properties().forEach(one -> {
                places.add(at + "/" + one.getKey());
                walk(one.getValue(), at + "/" + one.getKey(), places);
            });
        } else if (node.isArray() && !node.isEmpty()) {
            places.add(at + "/0");
            walk(node.get(0), at + "/0", places);
        }
    }

    private void complete(JsonNode node, JsonNode unresolved) {
        for (var schema : parts(unresolved)) {
            if (node instanceof ObjectNode object) {
                schema.at("/properties").properties().forEach(member -> {
                    if (!object.has(member.getKey()) && !member.getKey().equals("id")) {
                        object.set(member.getKey(), sample(member.getValue(), 0));
                    }
                });
            } else if (node.isArray() && !node.isEmpty()) {
                complete(node.get(0), schema.at("/items"));
            }
        }
    }

    private JsonNode sample(JsonNode unresolved, int depth) {
        var schema = parts(unresolved).get(0);
        var nodes = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.at("/enum/" + random.nextInt(schema.get("enum").size()));
        }
        var type = schema.at("/type").isArray()
                ? schema.at("/type/0").asString()
                : schema.at("/type").asString("object");
        return switch (type) {
            case "boolean" -> nodes.booleanNode(true);
            case "integer" -> nodes.numberNode(Math.max(1, schema.at("/minimum").asInt(1)));
            case "number" -> nodes.numberNode(1);
            case "array" -> nodes.arrayNode().add(sample(schema.at("/items"), depth + 1));
            case "string" -> nodes.stringNode(text(schema));
            default -> {
                var object = nodes.objectNode();
                if (depth < 4) {
                    for (var part : parts(unresolved)) {
                        part.at("/properties")
                                .properties()
                                .forEach(one -> object.set(one.getKey(), sample(one.getValue(), depth + 1)));
                    }
                }
                yield object;
            }
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.at("/format").asString("")) {
            case "date" -> LocalDate.EPOCH.plusYears(56).toString();
            case "date-time" -> "2026-11-01T08:00:00Z";
            default ->
                schema.at("/pattern").asString("").contains("0-9")
                        ? "1"
                        : "某".repeat(Math.max(1, schema.at("/minLength").asInt(1)));
        };
    }

    private List<JsonNode> parts(JsonNode unresolved) {
        var schema = operation.resolved(unresolved);
        return schema.has("allOf")
                ? schema.get("allOf").valueStream().map(operation::resolved).toList()
                : List.of(schema);
    }

    private JsonNode schemaAt(JsonNode root, String place) {
        var schema = root;
        for (var name : place.substring(1).split("/", -1)) {
            var inside = schema;
            schema = parts(inside).stream()
                    .map(part -> name.matches("\\d+") ? part.at("/items") : part.at("/properties/" + name))
                    .filter(found -> !found.isMissingNode())
                    .findFirst()
                    .orElse(JsonNodeFactory.instance.objectNode());
        }
        return operation.resolved(schema);
    }

    /** Just beyond what the schema says, and some of what is odd anywhere. */
    private List<String> oddValues(JsonNode schema) {
        var odd = new ArrayList<>(some(VALUES, SOME));
        odd.addAll(beyond(schema).stream().map(Mutations::quoted).toList());
        some(TEXTS, SOME).forEach(text -> odd.add(quoted(text)));
        if (schema.has("maximum")) {
            odd.add(schema.get("maximum") + "0");
        }
        if (schema.has("minimum")) {
            odd.add(String.valueOf(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maxItems")) {
            odd.add("[" + "null,".repeat(schema.get("maxItems").asInt()) + "null]");
        }
        return odd;
    }

    private List<String> odd(JsonNode unresolved) {
        var schema = operation.resolved(unresolved);
        var odd = new ArrayList<>(some(TEXTS, SOME));
        odd.addAll(beyond(schema));
        return odd;
    }

    private static List<String> beyond(JsonNode schema) {
        var odd = new ArrayList<String>();
        if (schema.has("maxLength")) {
            odd.add("长".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.has("minLength")) {
            odd.add("");
        }
        if (schema.has("maximum")) {
            odd.add(schema.get("maximum").asLong() + 1 + "");
        }
        if (schema.has("minimum")) {
            odd.add(schema.get("minimum").asLong() - 1 + "");
        }
        if (schema.has("enum")) {
            var word = schema.at("/enum/0").asString();
            odd.addAll(List.of(word.toLowerCase(Locale.ROOT), word + " ", "0", word + "," + word));
        }
        if (schema.at("/format").asString("").startsWith("date")) {
            odd.addAll(List.of(DAY, "2026-1-1", "+999999999-12-31", "-999999999-01-01T00:00:00-18:00", "20260101"));
        }
        if (schema.at("/format").asString("").startsWith("int")) {
            odd.addAll(List.of("2147483648", "-9223372036854775809", "1.0", "１"));
        }
        return odd;
    }

    // ---- put together

    private String with(String name, String raw) {
        var given = given();
        given.put(name, raw);
        return target(given);
    }

    private void path(String what, String target) {
        add("the path " + what, operation.method(), target, goodHeaders(), goodBody(), true);
    }

    private void query(String what, String target) {
        add("the query " + what, operation.method(), target, goodHeaders(), goodBody(), false);
    }

    private void body(String what, String body) {
        bytes(what, RawDoor.bytes(body));
    }

    private void bytes(String what, byte[] body) {
        all.add(new Mutant(what, operation.method(), target(given()), goodHeaders(), body, false));
    }

    private void add(
            String what,
            String method,
            String target,
            List<Mutant.Header> headers,
            @Nullable String body,
            boolean elsewhere) {
        all.add(new Mutant(what, method, target, headers, body == null ? null : RawDoor.bytes(body), elsewhere));
    }

    private <T> List<T> some(List<T> all, int number) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(number, shuffled.size()));
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(String text) {
        var shown = text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
