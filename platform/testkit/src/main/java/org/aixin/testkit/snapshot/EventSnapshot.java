package org.aixin.testkit.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of an event as it was agreed on, in {@code src/test/resources/snapshots/<name>.json}.
 *
 * <p>Properties are compared by name, not by order. {@code -Dsnapshot.accept=true} writes what came into the file; where
 * the environment says {@code CI} that is refused, since there nobody looks at the difference.
 */
public final class EventSnapshot {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter WRITER = JSON.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private final Path directory;
    private final boolean accepting;
    private final boolean onCi;

    EventSnapshot(Path directory, boolean accepting, boolean onCi) {
        this.directory = directory;
        this.accepting = accepting;
        this.onCi = onCi;
    }

    /**
     * Fails when the JSON differs from the file, or when there is no file yet.
     *
     * @param name of the file without ending, by custom the event's simple class name
     */
    public static void assertMatches(String name, String json) {
        var directory = Path.of("src", "test", "resources", "snapshots").toAbsolutePath();
        new EventSnapshot(directory, Boolean.getBoolean("snapshot.accept"), System.getenv("CI") != null)
                .compare(name, json);
    }

    void compare(String name, String json) {
        var file = directory.resolve(name + ".json");
        var actual = WRITER.writeValueAsString(JSON.readTree(json)) + "\n";
        try {
            if (accepting) {
                accept(file, actual);
            } else if (!Files.exists(file)) {
                throw new AssertionError(
                        "There is no snapshot %s yet.%n%s%nIt would say:%n%s".formatted(file, howToAccept(), actual));
            } else {
                var agreed = Files.readString(file);
                if (!agreed.equals(actual)) {
                    throw new AssertionError("%s is not what was agreed on (- agreed, + now):%n%s%s"
                            .formatted(name, LineDifference.between(agreed, actual), howToAccept()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Path file, String actual) throws IOException {
        if (onCi) {
            throw new AssertionError("Snapshots are not accepted where CI is set: " + file);
        }
        Files.createDirectories(directory);
        Files.writeString(file, actual);
    }

    private static String howToAccept() {
        return "If that is meant, run the test with -Dsnapshot.accept=true and commit the file; what readers of older"
                + " events rely on may only be added to.";
    }
}
