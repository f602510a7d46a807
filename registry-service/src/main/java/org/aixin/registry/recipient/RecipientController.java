package org.aixin.registry.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.batch.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands on recipients from inside. */
@RestController
@RequestMapping("/internal/v1/recipients")
class RecipientController {

    private final RecipientRegister register;

    RecipientController(RecipientRegister register) {
        this.register = register;
    }

    @PostMapping
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterRecipient> commands) {
        try {
            return register.register(commands);
        } catch (DuplicateKeyException sameMoment) {
            // Somebody else registered one of them just now: the next look finds where, or the same command stored.
            return register.register(commands);
        }
    }

    @PostMapping("/{id}/spans")
    Stored change(@PathVariable long id, IfMatch expected, @Valid @RequestBody ChangeRecipient command) {
        return register.change(id, command, expected);
    }
}
