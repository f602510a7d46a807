package org.aixin.registry.identity.login;

import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too many failures: nobody is let in for a while, not even with the right password. */
final class Shut extends Refusal {

    private final Duration left;

    private Shut(HttpStatus status, String code, Duration left) {
        super(status, code, Math.max(1, (left.toSeconds() + 59) / 60));
        this.left = left;
    }

    /** This login, whether an account has it or not. */
    static Shut login(Duration left) {
        return new Shut(HttpStatus.LOCKED, "account-locked", left);
    }

    /** This address. */
    static Shut source(Duration left) {
        return new Shut(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", left);
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, left.toSeconds())));
        return headers;
    }
}
