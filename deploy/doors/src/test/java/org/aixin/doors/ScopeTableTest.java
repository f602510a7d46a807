package org.aixin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who gets what at a path stands in a table that {@code deploy/e2e} puts before everybody. That takes minutes; whether a
 * path was forgotten there is asked here, in seconds.
 */
class ScopeTableTest {

    private static final Path TABLES = Path.of("..", "e2e", "src", "test", "resources", "scope");
    private static final Pattern HEAD = Pattern.compile("(GET|POST|PUT|DELETE|PATCH) (?:[a-z-]+)?(/\\S+)");

    @Test
    void everyPathOfADoorHasALineAndEveryLineAPath() throws IOException {
        var documented = new TreeSet<Route>();
        Agreed.all()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey()))));
        assertThat(lines("doors.txt")).isEqualTo(documented);
    }

    @Test
    void everyPathInsideHasALineAndEveryLineAPath() throws IOException {
        var inside = Controllers.routes("org.aixin").stream()
                .filter(route -> route.path().startsWith("/internal/"))
                .filter(route -> !route.path().endsWith("/back-door"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines("inside.txt")).isEqualTo(inside);
    }

    @Test
    void aPathWithoutALineIsFound() throws IOException {
        var planted = new TreeSet<>(Controllers.routes("org.aixin.doors.planted"));
        assertThat(planted).isNotEmpty();
        assertThat(lines("doors.txt")).doesNotContainAnyElementsOf(planted);
    }

    private static Set<Route> lines(String table) throws IOException {
        var lines = new TreeSet<Route>();
        for (var line : Files.readAllLines(TABLES.resolve(table))) {
            var head = HEAD.matcher(line);
            if (head.matches()) {
                lines.add(new Route(head.group(1), head.group(2)));
            }
        }
        return lines;
    }
}
