package org.aixin.registry.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.batch.Stored;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units: commands from inside, reading for the console. */
@RestController
class UnitController {

    private final UnitRegister register;
    private final Units units;

    UnitController(UnitRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    @PostMapping("/internal/v1/units")
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterUnit> commands) {
        return register.register(commands);
    }

    @PostMapping("/internal/v1/units/{id}/spans")
    Stored change(@PathVariable long id, IfMatch expected, @Valid @RequestBody ChangeUnit command) {
        return register.change(id, command, expected);
    }

    @GetMapping("/api/console/v1/units")
    Page<UnitView> page(
            @RequestParam(name = "division")
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{field.expected-division}")
                    String division,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "top", defaultValue = "false") boolean top,
            PageRequest page) {
        return units.page(division, tree, top, page);
    }

    @GetMapping("/api/console/v1/units/{id}")
    UnitView unit(@PathVariable long id) {
        return units.view(id);
    }

    @GetMapping("/api/console/v1/units/{id}/children")
    List<UnitView> children(@PathVariable long id, @RequestParam(defaultValue = "MANAGED_BY") UnitTreeKind tree) {
        return units.children(id, tree);
    }
}
