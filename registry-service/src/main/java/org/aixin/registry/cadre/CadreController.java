package org.aixin.registry.cadre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.batch.Stored;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands on cadres from inside. */
@RestController
@RequestMapping("/internal/v1/cadres")
class CadreController {

    private final CadreRegister register;

    CadreController(CadreRegister register) {
        this.register = register;
    }

    @PostMapping
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterCadre> commands) {
        return register.register(commands);
    }

    @PostMapping("/{id}/spans")
    Stored change(@PathVariable long id, IfMatch expected, @Valid @RequestBody ChangeCadre command) {
        return register.change(id, command, expected);
    }
}
