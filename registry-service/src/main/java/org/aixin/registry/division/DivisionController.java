package org.aixin.registry.division;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.batch.Stored;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The division tree: commands from inside, reading for the console. */
@RestController
class DivisionController {

    private final DivisionRegister register;
    private final Divisions divisions;

    DivisionController(DivisionRegister register, Divisions divisions) {
        this.register = register;
        this.divisions = divisions;
    }

    @PostMapping("/internal/v1/divisions")
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterDivision> commands) {
        return register.register(commands);
    }

    @PostMapping("/internal/v1/divisions/{code}/spans")
    Stored change(@PathVariable String code, IfMatch expected, @Valid @RequestBody ChangeDivision command) {
        return register.change(code, command, expected);
    }

    @GetMapping("/api/console/v1/divisions/{code}")
    DivisionView division(@PathVariable String code) {
        return divisions.view(code);
    }

    @GetMapping("/api/console/v1/divisions/{code}/children")
    List<DivisionView> children(@PathVariable String code) {
        return divisions.children(code);
    }
}
