package org.aixin.registry.division;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.batch.Stored;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The division tree: commands from inside; for the console reading, and what offices do to it. */
@RestController
class DivisionController {

    private static final String PATH = "/api/console/v1/divisions";

    private final DivisionRegister register;
    private final DivisionDesk desk;
    private final Divisions divisions;
    private final DivisionHistories histories;

    DivisionController(DivisionRegister register, DivisionDesk desk, Divisions divisions, DivisionHistories histories) {
        this.register = register;
        this.desk = desk;
        this.divisions = divisions;
        this.histories = histories;
    }

    /** It is called otherwise from that day on. */
    record RenameDivision(
            @NotNull LocalDate from,
            @NotBlank @Size(max = 100) String name) {}

    /** It hangs elsewhere from that day on. */
    record MoveDivision(@NotNull LocalDate from, @NotNull String parentCode) {}

    /** It reports to the province for itself from that day on, or no longer does. */
    record LetReport(@NotNull LocalDate from, @NotNull Boolean reportingUnit) {}

    /** It is gone from that day on, and nothing stands in its place. */
    record EndDivision(@NotNull LocalDate from) {}

    @PostMapping("/internal/v1/divisions")
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterDivision> commands) {
        return register.register(commands);
    }

    @PostMapping("/internal/v1/divisions/{code}/spans")
    Stored change(@PathVariable String code, IfMatch expected, @Valid @RequestBody ChangeDivision command) {
        return register.change(code, command, expected);
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<DivisionView> division(@PathVariable String code) {
        return tagged(code);
    }

    @GetMapping(PATH + "/{code}/children")
    List<DivisionView> children(@PathVariable String code) {
        return divisions.children(code);
    }

    @GetMapping(PATH + "/{code}/history")
    DivisionHistory history(@PathVariable String code) {
        return histories.of(code);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DivisionView> open(@Valid @RequestBody RegisterDivision command) {
        desk.open(command);
        var opened = divisions.view(command.code());
        return ResponseEntity.created(URI.create(PATH + "/" + opened.code()))
                .eTag(IfMatch.etag(opened.version()))
                .body(opened);
    }

    @PostMapping(PATH + "/{code}/renamings")
    ResponseEntity<DivisionView> rename(
            @PathVariable String code, IfMatch expected, @Valid @RequestBody RenameDivision command) {
        desk.rename(code, command.name(), command.from(), expected);
        return tagged(code);
    }

    @PostMapping(PATH + "/{code}/moves")
    ResponseEntity<DivisionView> move(
            @PathVariable String code, IfMatch expected, @Valid @RequestBody MoveDivision command) {
        desk.move(code, command.parentCode(), command.from(), expected);
        return tagged(code);
    }

    @PostMapping(PATH + "/{code}/reportings")
    ResponseEntity<DivisionView> letReport(
            @PathVariable String code, IfMatch expected, @Valid @RequestBody LetReport command) {
        desk.letReport(code, command.reportingUnit(), command.from(), expected);
        return tagged(code);
    }

    @PostMapping(PATH + "/{code}/successions")
    ResponseEntity<DivisionView> succeed(
            @PathVariable String code, IfMatch expected, @Valid @RequestBody SucceedDivision command) {
        desk.succeed(code, command, expected);
        return tagged(code);
    }

    /** What it would touch; refuses what the succession itself would refuse, and changes nothing. */
    @PostMapping(PATH + "/{code}/succession-previews")
    SuccessionPreview preview(@PathVariable String code, @Valid @RequestBody SucceedDivision command) {
        return desk.preview(code, command);
    }

    @PostMapping(PATH + "/{code}/endings")
    ResponseEntity<DivisionView> end(
            @PathVariable String code, IfMatch expected, @Valid @RequestBody EndDivision command) {
        desk.end(code, command.from(), expected);
        return tagged(code);
    }

    private ResponseEntity<DivisionView> tagged(String code) {
        var division = divisions.view(code);
        return ResponseEntity.ok().eTag(IfMatch.etag(division.version())).body(division);
    }
}
