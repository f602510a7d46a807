package org.aixin.stats.external;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Figures of others: kept by hand from the console, in lists from inside. */
@RestController
class ExternalStatController {

    private static final String CONSOLE = "/api/console/v1/external-stats";

    private final ExternalStats stats;

    ExternalStatController(ExternalStats stats) {
        this.stats = stats;
    }

    /** What a command answers per row. */
    record Stored(long id, long version) {}

    @GetMapping(CONSOLE)
    Page<ExternalStatView> page(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{field.expected-division}")
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "metric", required = false) @Nullable String metric,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            PageRequest page) {
        return stats.page(division, unit, metric, year, page, cursor);
    }

    @GetMapping(CONSOLE + "/{id}")
    ResponseEntity<ExternalStatView> one(@PathVariable long id) {
        return answer(ResponseEntity.ok(), stats.one(id));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(CONSOLE)
    ResponseEntity<ExternalStatView> record(@Valid @RequestBody RecordExternalStat command) {
        var stat = stats.record(List.of(command), false).get(0);
        return answer(ResponseEntity.created(URI.create(CONSOLE + "/" + stat.id())), stat);
    }

    @PutMapping(CONSOLE + "/{id}")
    ResponseEntity<ExternalStatView> change(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody RecordExternalStat command) {
        return answer(ResponseEntity.ok(), stats.change(id, command, expected));
    }

    @DeleteMapping(CONSOLE + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, IfMatch expected) {
        stats.delete(id, expected);
    }

    @PostMapping("/internal/v1/external-stats")
    List<Stored> record(@RequestBody @NotEmpty @Size(max = 500) List<@NotNull @Valid RecordExternalStat> commands) {
        return stats.record(commands, true).stream()
                .map(stat -> new Stored(stat.id(), stat.version()))
                .toList();
    }

    private static ResponseEntity<ExternalStatView> answer(ResponseEntity.BodyBuilder answer, ExternalStatView stat) {
        return answer.eTag(IfMatch.etag(stat.version())).body(stat);
    }
}
