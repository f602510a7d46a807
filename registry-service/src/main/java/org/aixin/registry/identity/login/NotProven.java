package org.aixin.registry.identity.login;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What was brought proves nothing; why is told to nobody. */
final class NotProven extends Refusal {

    private NotProven(String code) {
        super(HttpStatus.UNAUTHORIZED, code);
    }

    /** Login or password: which one, only the owner may know. */
    static NotProven credentials() {
        return new NotProven("wrong-credentials");
    }

    static NotProven byCode() {
        return new NotProven("wrong-code");
    }

    /** The log-in took too long, or was gone on with elsewhere. */
    static NotProven ticket() {
        return new NotProven("login-expired");
    }
}
