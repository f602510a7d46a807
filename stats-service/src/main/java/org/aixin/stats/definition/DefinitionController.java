package org.aixin.stats.definition;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Definitions for the console; whoever is logged in may know what a figure means. */
@RestController
class DefinitionController {

    private final Definitions definitions;

    DefinitionController(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Not paged: a few dozen. */
    record All(List<Definition> items) {}

    @GetMapping("/api/console/v1/statistics/definitions")
    All definitions() {
        return new All(definitions.all());
    }
}
