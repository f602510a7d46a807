package org.aixin.registry.person;

import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The field stays masked. */
final class RevealRefused extends Refusal {

    private final @Nullable Duration retryAfter;

    private RevealRefused(HttpStatus status, String code, @Nullable Duration retryAfter, Object... args) {
        super(status, code, args);
        this.retryAfter = retryAfter;
    }

    static RevealRefused childData() {
        return new RevealRefused(HttpStatus.FORBIDDEN, "child-data", null);
    }

    static RevealRefused nothingThere() {
        return new RevealRefused(HttpStatus.UNPROCESSABLE_CONTENT, "nothing-to-reveal", null);
    }

    static RevealRefused enoughForToday(int limit, Duration untilMidnight) {
        return new RevealRefused(HttpStatus.TOO_MANY_REQUESTS, "reveal-limit-reached", untilMidnight, limit);
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return headers;
    }
}
