package org.aixin.e2e.scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a table of {@code scope/}, whose first lines say how it is written. */
final class Table {

    private static final Pattern HEAD = Pattern.compile("(GET|POST|PUT|DELETE) ([a-z-]+)?(/\\S+)");
    private static final Pattern STATUS = Pattern.compile("(!?)(\\d{3}|item \\d{3}) (.+)");
    private static final Pattern ROWS = Pattern.compile("rows ([^=]+) =(.*)");

    private final Map<String, List<String>> groups = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();

    static List<Case> read(String name) {
        var table = new Table();
        try (var file = Table.class.getResourceAsStream("/scope/" + name)) {
            var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (var i = 0; i < lines.size(); i++) {
                try {
                    table.take(lines.get(i), i + 1);
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + lines.get(i), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.cases;
    }

    private void take(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("@")) {
            var words = words(line);
            groups.put(words.get(0), flat(words.subList(1, words.size())));
        } else if (!line.startsWith(" ")) {
            var head = HEAD.matcher(line);
            if (!head.matches()) {
                throw new IllegalArgumentException("Neither a path nor about one");
            }
            cases.add(new Case(head.group(1), head.group(3), head.group(2), number));
        } else {
            about(last(), line.strip(), number);
        }
    }

    private void about(Case one, String text, int number) {
        var status = STATUS.matcher(text);
        var rows = ROWS.matcher(text);
        if (text.equals("case") || text.startsWith("case ")) {
            var next = new Case(one.method, one.path, one.service, number);
            parameters(next, text.substring("case".length()));
            cases.add(next);
        } else if (text.startsWith("with ")) {
            parameters(one, text.substring("with".length()));
        } else if (text.startsWith("header ")) {
            var pair = text.substring("header ".length()).split("=", 2);
            one.headers.put(pair[0], pair[1]);
        } else if (text.startsWith("body ")) {
            one.body = text.substring("body ".length());
        } else if (text.startsWith("version ")) {
            one.version = text.substring("version ".length());
        } else if (text.startsWith("at ")) {
            var place = text.substring("at ".length()).split(" ", -1);
            one.items = place[0];
            one.key = place[1];
        } else if (text.startsWith("skip ")) {
            one.skipped.addAll(actors(text.substring("skip ".length())));
        } else if (text.startsWith("any ")) {
            var all = Outcome.of(Integer.parseInt(text.substring("any ".length())), true);
            Arrays.stream(Actor.values()).forEach(actor -> one.outcomes.put(actor, all));
        } else if (rows.matches()) {
            var listing = Outcome.listing(flat(words(rows.group(2))));
            actors(rows.group(1)).forEach(actor -> put(one, actor, listing));
        } else if (status.matches()) {
            var outsider = !status.group(1).isEmpty();
            var code = status.group(2);
            var outcome = code.startsWith("item ")
                    ? Outcome.ofItem(Integer.parseInt(code.substring("item ".length())), outsider)
                    : Outcome.of(Integer.parseInt(code), outsider);
            actors(status.group(3)).forEach(actor -> put(one, actor, outcome));
        } else {
            throw new IllegalArgumentException("Nobody knows what that means");
        }
    }

    private static void put(Case one, Actor actor, Outcome outcome) {
        if (one.outcomes.put(actor, outcome) != null) {
            throw new IllegalArgumentException(actor.title() + " is named twice");
        }
    }

    private static void parameters(Case one, String text) {
        for (var pair : words(text)) {
            var equals = pair.indexOf('=');
            one.parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private List<Actor> actors(String text) {
        return flat(words(text)).stream().map(Actor::of).toList();
    }

    /** Groups as those who are in them, but for those that World alone knows. */
    private List<String> flat(List<String> words) {
        return words.stream()
                .flatMap(word ->
                        groups.containsKey(word) ? Objects.requireNonNull(groups.get(word)).stream() : Stream.of(word))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Case last() {
        return cases.get(cases.size() - 1);
    }
}
