package org.aixin.registry.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.division.AskedDivision;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units: commands from inside; for the console reading, and what offices and those above do to them. */
@RestController
class UnitController {

    private static final String PATH = "/api/console/v1/units";

    private final UnitRegister register;
    private final UnitDesk desk;
    private final Units units;
    private final UnitHistories histories;

    UnitController(UnitRegister register, UnitDesk desk, Units units, UnitHistories histories) {
        this.register = register;
        this.desk = desk;
        this.units = units;
        this.histories = histories;
    }

    /** It is called otherwise from that day on. */
    record RenameUnit(
            @NotNull LocalDate from,
            @NotBlank @Size(max = 200) String name) {}

    /** It helps these counties as a whole from that day on, and no others. */
    record AssistCounties(
            @NotNull LocalDate from,
            @NotNull @Size(max = 20) List<@NotNull String> assistedCounties) {}

    /** It is gone from that day on, and nothing stands in its place. */
    record EndUnit(@NotNull LocalDate from) {}

    @PostMapping("/internal/v1/units")
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterUnit> commands) {
        return register.register(commands);
    }

    @PostMapping("/internal/v1/units/{id}/spans")
    Stored change(@PathVariable long id, IfMatch expected, @Valid @RequestBody ChangeUnit command) {
        return register.change(id, command, expected);
    }

    @GetMapping(PATH)
    Page<UnitView> page(
            @RequestParam(name = "division") @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    String division,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "top", defaultValue = "false") boolean top,
            PageRequest page) {
        return units.page(division, tree, top, page);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<UnitView> unit(@PathVariable long id) {
        return tagged(id);
    }

    @GetMapping(PATH + "/{id}/children")
    List<UnitView> children(@PathVariable long id, @RequestParam(defaultValue = "MANAGED_BY") UnitTreeKind tree) {
        return units.children(id, tree);
    }

    @GetMapping(PATH + "/{id}/history")
    UnitHistory history(@PathVariable long id) {
        return histories.of(id);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UnitView> open(@Valid @RequestBody OpenUnit command) {
        var opened = units.view(desk.open(command));
        return ResponseEntity.created(URI.create(PATH + "/" + opened.id()))
                .eTag(IfMatch.etag(opened.version()))
                .body(opened);
    }

    @PostMapping(PATH + "/{id}/renamings")
    ResponseEntity<UnitView> rename(@PathVariable long id, IfMatch expected, @Valid @RequestBody RenameUnit command) {
        desk.rename(id, command.name(), command.from(), expected);
        return tagged(id);
    }

    @PostMapping(PATH + "/{id}/moves")
    ResponseEntity<UnitView> move(@PathVariable long id, IfMatch expected, @Valid @RequestBody MoveUnit command) {
        desk.move(id, command.command(), expected);
        return tagged(id);
    }

    @PostMapping(PATH + "/{id}/assistances")
    ResponseEntity<UnitView> assist(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody AssistCounties command) {
        desk.assist(id, command.assistedCounties(), command.from(), expected);
        return tagged(id);
    }

    @PostMapping(PATH + "/{id}/successions")
    ResponseEntity<UnitView> succeed(@PathVariable long id, IfMatch expected, @Valid @RequestBody SucceedUnit command) {
        desk.succeed(id, command, expected);
        return tagged(id);
    }

    /** What it would touch; refuses what the succession itself would refuse, and changes nothing. */
    @PostMapping(PATH + "/{id}/succession-previews")
    UnitSuccessionPreview preview(@PathVariable long id, @Valid @RequestBody SucceedUnit command) {
        return desk.preview(id, command);
    }

    @PostMapping(PATH + "/{id}/endings")
    ResponseEntity<UnitView> end(@PathVariable long id, IfMatch expected, @Valid @RequestBody EndUnit command) {
        desk.end(id, command.from(), expected);
        return tagged(id);
    }

    private ResponseEntity<UnitView> tagged(long id) {
        var unit = units.view(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(unit.version())).body(unit);
    }
}
