package org.aixin.policy.handbook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The handbook: read by everybody who came through a door, written by the office. */
@RestController
class PolicyController {

    private final PolicyHandbook handbook;

    PolicyController(PolicyHandbook handbook) {
        this.handbook = handbook;
    }

    /** What a command answers per row. */
    record Stored(long id, long version) {}

    @PostMapping("/internal/v1/policies")
    List<Stored> publish(@RequestBody @NotEmpty @Size(max = 500) List<@NotNull @Valid PublishPolicy> policies) {
        return handbook.publish(policies).stream()
                .map(entry -> new Stored(entry.id(), entry.version()))
                .toList();
    }

    @GetMapping({"/api/console/v1/policies", "/internal/v1/policies"})
    Page<PolicyView> page(PageRequest page) {
        return handbook.page(page).map(PolicyView::of);
    }

    @GetMapping({"/api/console/v1/policies/{id}", "/internal/v1/policies/{id}"})
    PolicyView one(@PathVariable("id") long id) {
        return PolicyView.of(handbook.one(id));
    }
}
