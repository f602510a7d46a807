package org.aixin.registry.identity.setup;

import jakarta.validation.Valid;
import org.aixin.registry.identity.account.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first account of a new installation. */
@RestController
class FirstAdministratorController {

    private final FirstAdministrator first;

    FirstAdministratorController(FirstAdministrator first) {
        this.first = first;
    }

    @PostMapping("/internal/v1/identity/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    Principal.Who become(@Valid @RequestBody BecomeFirstAdministrator command) {
        return first.become(command);
    }
}
