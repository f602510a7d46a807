package org.aixin.registry.export;

import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What cannot be done with an export, or not by whoever asks. */
final class ExportRefused extends Refusal {

    private final @Nullable Duration retryAfter;

    private ExportRefused(HttpStatus status, String code, @Nullable Duration retryAfter, Object... args) {
        super(status, code, args);
        this.retryAfter = retryAfter;
    }

    /** It is in another state by now. */
    static ExportRefused notNow() {
        return new ExportRefused(HttpStatus.CONFLICT, "export-not-now", null);
    }

    /** Somebody else has to agree. */
    static ExportRefused own() {
        return new ExportRefused(HttpStatus.FORBIDDEN, "export-own", null);
    }

    static ExportRefused childData() {
        return new ExportRefused(HttpStatus.FORBIDDEN, "child-data", null);
    }

    static ExportRefused tooMany(int most) {
        return new ExportRefused(HttpStatus.CONFLICT, "export-too-many", null, most);
    }

    static ExportRefused expired() {
        return new ExportRefused(HttpStatus.GONE, "export-expired", null);
    }

    static ExportRefused usedUp(int times) {
        return new ExportRefused(HttpStatus.GONE, "export-used-up", null, times);
    }

    /** Nobody asked for the file a moment ago. */
    static ExportRefused notOpened() {
        return new ExportRefused(HttpStatus.CONFLICT, "export-not-opened", null);
    }

    static ExportRefused enoughForToday(int limit, Duration untilMidnight) {
        return new ExportRefused(HttpStatus.TOO_MANY_REQUESTS, "export-limit-reached", untilMidnight, limit);
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
