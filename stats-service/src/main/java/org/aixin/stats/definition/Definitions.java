package org.aixin.stats.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.kernel.json.AixinJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The only place that says what a figure means: screens, reports and footnotes repeat it. */
@Component
public class Definitions {

    private static final String FILE = "definitions.json";

    private final List<Definition> inOrder;
    private final Map<String, Definition> byId;

    public Definitions() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            inOrder = AixinJson.requests().readValue(file, new TypeReference<List<Definition>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byId = inOrder.stream().collect(Collectors.toUnmodifiableMap(Definition::id, Function.identity()));
    }

    /** All, in the order in which they are shown. */
    public List<Definition> all() {
        return inOrder;
    }

    /** @throws IllegalArgumentException for what is not defined */
    public Definition of(String id) {
        var definition = byId.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("No definition of " + id);
        }
        return definition;
    }
}
