package org.aixin.registry.identity.login;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a log-in, for the gateway, whose word tells where the user is. */
@RestController
@RequestMapping("/internal/v1/identity")
class LogInController {

    private final LogIn logIn;

    LogInController(LogIn logIn) {
        this.logIn = logIn;
    }

    record ByPassword(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 1000) String password,
            @NotBlank @Size(max = 100) String source) {}

    record NewPassword(
            @NotBlank @Size(max = 100) String ticket,
            @NotNull @Size(max = 1000) String password) {}

    record ByCode(
            @NotBlank @Size(max = 100) String ticket,
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String source) {}

    @PostMapping("/password")
    NextStep password(@Valid @RequestBody ByPassword command) {
        return logIn.password(command.login(), command.password(), command.source());
    }

    @PostMapping("/new-password")
    NextStep newPassword(@Valid @RequestBody NewPassword command) {
        return logIn.newPassword(command.ticket(), command.password());
    }

    @PostMapping("/code")
    LoggedIn code(@Valid @RequestBody ByCode command) {
        return logIn.code(command.ticket(), command.code(), command.source());
    }
}
