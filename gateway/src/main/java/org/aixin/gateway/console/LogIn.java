package org.aixin.gateway.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import org.aixin.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Leads a browser from password to session; what is right is registry's to say. */
@Service
class LogIn {

    private final Identity identity;
    private final SessionStore store;
    private final Clock clock;

    LogIn(Identity identity, SessionStore store, Clock clock) {
        this.identity = identity;
        this.store = store;
        this.clock = clock;
    }

    /** What is still to be proven. */
    enum Step {
        CODE,
        NEW_PASSWORD,
        ENROLMENT
    }

    /** What the page asks for next. */
    record Next(
            Step next,
            @JsonInclude(JsonInclude.Include.NON_NULL) Identity.@Nullable Enrolment enrolment) {

        private static Next of(Identity.NextStep step) {
            return new Next(step.next(), step.enrolment());
        }
    }

    /** A session under an id that nobody knew before. */
    record Opened(SessionId id, SessionView view) {}

    /** There is no log-in to go on with. */
    static final class LoginExpired extends Refusal {

        private LoginExpired() {
            super(HttpStatus.UNAUTHORIZED, "login-expired");
        }
    }

    Next password(SessionId id, String login, String password, String source) {
        var step = identity.password(login, password, source);
        store.keepTicket(id, step.ticket());
        return Next.of(step);
    }

    Next newPassword(SessionId id, String password) {
        var step = identity.newPassword(ticket(id), password);
        store.keepTicket(id, step.ticket());
        return Next.of(step);
    }

    Opened code(SessionId id, String code, String source) {
        var loggedIn = identity.code(ticket(id), code, source);
        var session = Session.start(loggedIn.principal(), clock.instant());
        var fresh = SessionId.fresh();
        store.open(fresh, session);
        store.dropTicket(id);
        store.end(id); // whatever the same browser was logged in as before
        return new Opened(fresh, SessionView.of(session, loggedIn.recoveryCodes()));
    }

    private String ticket(SessionId id) {
        return store.ticket(id).orElseThrow(LoginExpired::new);
    }
}
