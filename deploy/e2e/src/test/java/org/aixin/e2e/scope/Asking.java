package org.aixin.e2e.scope;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.standalone.RunningSystem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks in somebody's name what a case asks, and compares what comes with what should. */
final class Asking {

    private static final Pattern EITHER = Pattern.compile("<([^<>|]*)\\|([^<>|]*)>");
    private static final long NEVER_THAT_VERSION = 9_999;

    private final RunningSystem system;
    private final World world;
    private final Crowd crowd;
    private final Knock knock;

    Asking(RunningSystem system, World world, Crowd crowd, Knock knock) {
        this.system = system;
        this.world = world;
        this.crowd = crowd;
        this.knock = knock;
    }

    /** What is wrong with the answer, if anything is. */
    Optional<String> wrong(Case asked, Actor actor) {
        var expected = asked.outcome(actor);
        var body = asked.body == null ? null : chosen(asked.body, expected.outsider());
        var answer = send(asked, actor, expected, body);
        var found = problem(asked, expected, answer);
        return found.map(what -> asked + " as " + actor.title() + ": " + what);
    }

    private Knock.Answer send(Case asked, Actor actor, Outcome expected, @Nullable String body) {
        var headers = asked.service == null ? crowd.at(actor) : crowd.inside(actor, asked.service);
        asked.headers.forEach((name, value) -> headers.put(name, world.filled(value)));
        if (asked.version != null) {
            headers.put(
                    "If-Match",
                    Long.toString(expected.outsider() ? world.versionOf(asked.version) : NEVER_THAT_VERSION));
        }
        return knock.send(asked.method, address(asked), headers, body == null ? null : world.filled(body));
    }

    /**
     * Asks once more with a field that nobody knows, in the name of somebody who may ask: a body that is taken as it comes
     * would set whatever it names.
     */
    Optional<String> takesAnything(Case asked) {
        if (asked.body == null) {
            return Optional.empty();
        }
        var actor = asked.asked().stream()
                .filter(one -> !asked.outcome(one).outsider())
                .findFirst()
                .orElse(asked.path.startsWith("/api/console/") ? Actor.BLANK : Actor.NOBODY);
        if (actor == Actor.NOBODY && asked.service != null) {
            return Optional.empty();
        }
        var expected = asked.outcome(actor);
        var body = world.filled(chosen(asked.body, expected.outsider())).replaceFirst("\\{", "{\"intruder\":1,");
        var answer = send(asked, actor, expected, body);
        var fields = answer.body()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/field").asString())
                .toList();
        return answer.status() == 400 && fields.stream().anyMatch(field -> field.endsWith("intruder"))
                ? Optional.empty()
                : Optional.of(asked + " as " + actor.title() + " takes a field that nobody knows: " + answer.status()
                        + " " + shortened(answer.body()));
    }

    static String chosen(String body, boolean outsider) {
        return EITHER.matcher(body).replaceAll(found -> Matcher.quoteReplacement(found.group(outsider ? 1 : 2)));
    }

    private URI address(Case asked) {
        var path = asked.path;
        var query = new ArrayList<String>();
        for (var parameter : asked.parameters.entrySet()) {
            var place = "{" + parameter.getKey() + "}";
            var value = world.filled(parameter.getValue());
            if (path.contains(place)) {
                path = path.replace(place, value);
            } else {
                query.add(parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        var base = asked.service == null ? system.gateway() : world.address(asked.service);
        return base.resolve(query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    private Optional<String> problem(Case asked, Outcome expected, Knock.Answer answer) {
        if (answer.status() != expected.status()) {
            return Optional.of(answer.status() + " instead of " + expected.status() + " " + shortened(answer.body()));
        }
        if (expected.item() != null
                && answer.body().at("/items/0/status").asInt()
                        != expected.item().intValue()) {
            return Optional.of("its item is not " + expected.item() + ": " + shortened(answer.body()));
        }
        return expected.rows() == null ? Optional.empty() : wrongRows(asked, expected.rows(), answer.body());
    }

    private Optional<String> wrongRows(Case asked, List<String> expected, JsonNode body) {
        var wanted = expected.stream()
                .flatMap(name -> world.named(name).stream())
                .sorted()
                .toList();
        var items = asked.items.isEmpty() ? body : body.at(asked.items);
        var got = items.valueStream()
                .map(item -> item.at("/" + asked.key).asString())
                .sorted()
                .toList();
        if (!got.equals(wanted)) {
            return Optional.of("lists " + got + " instead of " + wanted + " " + expected);
        }
        var total = body.at("/total");
        return total.isMissingNode() || total.asInt() == wanted.size()
                ? Optional.empty()
                : Optional.of("says " + total + " in all and lists " + wanted.size());
    }

    private static String shortened(JsonNode body) {
        var text = body.toString();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    /** Everybody's cells of some cases. */
    static String size(List<Case> cases) {
        var paths = cases.stream()
                .map(one -> one.method + one.service + one.path)
                .collect(Collectors.toCollection(HashSet::new));
        var cells = cases.stream().mapToInt(one -> one.asked().size()).sum();
        return "%d paths, %d cases, %d actors, %d cells"
                .formatted(paths.size(), cases.size(), Actor.values().length, cells);
    }
}
