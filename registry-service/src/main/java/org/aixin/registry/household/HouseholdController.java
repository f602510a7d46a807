package org.aixin.registry.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.registry.batch.Stored;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands on households from inside. */
@RestController
@RequestMapping("/internal/v1/households")
class HouseholdController {

    private final HouseholdRegister register;

    HouseholdController(HouseholdRegister register) {
        this.register = register;
    }

    @PostMapping
    List<Stored> register(@RequestBody @Size(min = 1, max = 500) List<@Valid RegisterHousehold> commands) {
        return register.register(commands);
    }
}
