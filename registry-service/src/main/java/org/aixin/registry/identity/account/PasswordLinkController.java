package org.aixin.registry.identity.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a one-time link leads. */
@RestController
class PasswordLinkController {

    private final PasswordLinks links;

    PasswordLinkController(PasswordLinks links) {
        this.links = links;
    }

    record SetPassword(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Size(max = 1000) String password) {}

    @PostMapping("/internal/v1/identity/password-tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@Valid @RequestBody SetPassword command) {
        links.setPassword(command.token(), command.password());
    }
}
