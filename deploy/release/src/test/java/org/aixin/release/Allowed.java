package org.aixin.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What looks like a secret and is none: a rule, a pattern of places and a reason to a line. */
final class Allowed {

    private record Entry(String line, String rule, Pattern place) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    static Allowed read(String resource) throws IOException {
        var allowed = new Allowed();
        try (InputStream in = Allowed.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IOException("No " + resource);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(allowed::add);
        }
        return allowed;
    }

    private void add(String line) {
        var columns = line.split("\\s+", 3);
        if (columns.length < 3) {
            throw new IllegalArgumentException("A rule, a place and a reason are wanted, not: " + line);
        }
        entries.add(new Entry(line, columns[0], Pattern.compile(columns[1])));
    }

    boolean allows(Suspicion suspicion) {
        var found = entries.stream()
                .filter(entry -> entry.rule().equals(suspicion.rule())
                        && entry.place().matcher(suspicion.place()).matches())
                .findFirst();
        found.ifPresent(entry -> used.add(entry.line()));
        return found.isPresent();
    }

    /** Lines without which nothing would be missed. */
    List<String> unused() {
        return entries.stream()
                .map(Entry::line)
                .filter(line -> !used.contains(line))
                .toList();
    }
}
