package org.aixin.registry.regrouping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mergers and splits of households, and what became of one. */
@RestController
@RequestMapping("/api/console/v1/households/{id}")
class RegroupingController {

    private final HouseholdDesk desk;
    private final HouseholdHistories histories;

    RegroupingController(HouseholdDesk desk, HouseholdHistories histories) {
        this.desk = desk;
        this.histories = histories;
    }

    /** Which household would go up in this one. */
    record PreviewMerger(@NotNull @Positive Long otherId) {}

    @PostMapping("/mergers")
    RegroupingView merge(@PathVariable long id, IfMatch expected, @Valid @RequestBody MergeHousehold command) {
        return desk.merge(id, command, expected);
    }

    /** What it would do; refuses what the merger itself would refuse, and changes nothing. */
    @PostMapping("/merger-previews")
    RegroupingPreview previewMerger(@PathVariable long id, @Valid @RequestBody PreviewMerger command) {
        return desk.previewMerger(id, command.otherId());
    }

    @PostMapping("/splits")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegroupingView> split(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody SplitHousehold command) {
        var done = desk.split(id, command, expected);
        return ResponseEntity.created(URI.create("/api/console/v1/households/" + done.otherId()))
                .body(done);
    }

    /** What it would do; refuses what the split itself would refuse, and changes nothing. */
    @PostMapping("/split-previews")
    RegroupingPreview previewSplit(@PathVariable long id, @Valid @RequestBody SplitHousehold command) {
        return desk.previewSplit(id, command);
    }

    /** Mergers and splits, the newest first. */
    @GetMapping("/history")
    List<RegroupingView> history(@PathVariable long id) {
        return histories.of(id);
    }
}
