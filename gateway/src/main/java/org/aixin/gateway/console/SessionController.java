package org.aixin.gateway.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in and out for the console's users. That the page is ours was asked on the way here. */
@RestController
@RequestMapping("/api/console/v1")
class SessionController {

    private final LogIn logIn;
    private final Sessions sessions;
    private final SessionStore store;
    private final SessionCookie cookies;
    private final Identity identity;

    SessionController(LogIn logIn, Sessions sessions, SessionStore store, SessionCookie cookies, Identity identity) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.store = store;
        this.cookies = cookies;
        this.identity = identity;
    }

    record ByPassword(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 1000) String password) {}

    record NewPassword(@NotNull @Size(max = 1000) String password) {}

    record ByCode(@NotBlank @Size(max = 40) String code) {}

    private static final class NotLoggedIn extends Refusal {

        private NotLoggedIn() {
            super(HttpStatus.UNAUTHORIZED, "unauthenticated");
        }
    }

    @GetMapping("/session")
    SessionView session(HttpServletRequest request) {
        return cookies.read(request)
                .flatMap(id -> sessions.current(id, true))
                .map(session -> SessionView.of(session, null))
                .orElseThrow(NotLoggedIn::new);
    }

    @PostMapping("/session/password")
    LogIn.Next password(@Valid @RequestBody ByPassword command, HttpServletRequest request) {
        return logIn.password(id(request), command.login(), command.password(), request.getRemoteAddr());
    }

    @PostMapping("/session/new-password")
    LogIn.Next newPassword(@Valid @RequestBody NewPassword command, HttpServletRequest request) {
        return logIn.newPassword(id(request), command.password());
    }

    @PostMapping("/session/code")
    SessionView code(@Valid @RequestBody ByCode command, HttpServletRequest request, HttpServletResponse response) {
        var opened = logIn.code(id(request), command.code(), request.getRemoteAddr());
        cookies.write(opened.id(), request, response);
        return opened.view();
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request, HttpServletResponse response) {
        store.end(id(request));
        cookies.write(SessionId.fresh(), request, response);
    }

    @PostMapping("/session/password-tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@Valid @RequestBody SetPassword command) {
        identity.setPassword(command);
    }

    @PostMapping("/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    Principal.Who becomeFirstAdministrator(@Valid @RequestBody BecomeFirstAdministrator command) {
        return identity.becomeFirstAdministrator(command);
    }

    private SessionId id(HttpServletRequest request) {
        return cookies.read(request).orElseThrow(NotLoggedIn::new);
    }
}
