package org.aixin.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents that were agreed on, one per module and one of all, as they are published. {@code
 * -Dsnapshot.accept=true} writes what came; where the environment says {@code CI} that is refused.
 */
final class Agreed {

    private static final Path DIRECTORY =
            Path.of("..", "..", "platform", "contracts", "src", "main", "resources", "openapi");
    private static final boolean ACCEPTING = Boolean.getBoolean("snapshot.accept");
    private static final String ALL = "doors";

    private Agreed() {}

    static ObjectNode all() {
        return Json.read(allAsText());
    }

    static String allAsText() {
        return read(file(ALL));
    }

    static void compare(Module module, ObjectNode document) {
        compare(file(module.title()), document);
    }

    static void compareAll(ObjectNode document) {
        compare(file(ALL), document);
    }

    /** Writes them all, where that was asked for. */
    static void acceptIfAsked(Map<Module, ObjectNode> documents, ObjectNode all) {
        if (ACCEPTING) {
            documents.forEach((module, document) -> accept(file(module.title()), document));
            accept(file(ALL), all);
        }
    }

    /** A document of ours about what no type tells; an empty one where there is no such file. */
    static ObjectNode written(String name) {
        try (var file = Agreed.class.getResourceAsStream("/doors/" + name + ".json")) {
            return file == null ? Json.object() : Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, ObjectNode document) {
        if (!Files.exists(file)) {
            throw new AssertionError("There is no %s yet. %s".formatted(file.normalize(), howToAccept()));
        } else {
            var agreed = Json.read(read(file));
            if (!agreed.equals(document)) {
                throw new AssertionError("%s is not what was agreed on. It differs at %s. %s"
                        .formatted(file.getFileName(), differences(agreed, document), howToAccept()));
            }
        }
    }

    private static void accept(Path file, ObjectNode document) {
        if (System.getenv("CI") != null) {
            throw new AssertionError("Documents are not accepted where CI is set: " + file);
        }
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(file, Json.MAPPER.writer().with(printer).writeValueAsString(document) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> differences(ObjectNode agreed, ObjectNode now) {
        var differences = new TreeSet<String>();
        differences("paths", agreed.path("paths"), now.path("paths"), differences);
        differences(
                "schemas",
                agreed.path("components").path("schemas"),
                now.path("components").path("schemas"),
                differences);
        return differences;
    }

    private static void differences(String where, JsonNode agreed, JsonNode now, Set<String> differences) {
        var names = new TreeSet<>(agreed.propertyNames());
        names.addAll(now.propertyNames());
        names.removeIf(name -> Objects.equals(agreed.get(name), now.get(name)));
        names.forEach(name -> differences.add(where + " " + name));
    }

    private static Path file(String name) {
        return DIRECTORY.resolve(name + ".json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String howToAccept() {
        return "If that is meant: deploy/doors/renew, and commit what it changes; what callers rely on may only be added"
                + " to.";
    }
}
