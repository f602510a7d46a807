package org.aixin.registry.label;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Masked names for services that compose screens. A POST, so that no list of ids ends in an access log. */
@RestController
class LabelController {

    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @PostMapping("/internal/v1/labels")
    List<Label> labels(@Valid @RequestBody AskForLabels asked) {
        return labels.of(asked.ids());
    }
}
