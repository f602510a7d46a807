package org.aixin.kernel.problem;

import org.springframework.http.HttpStatusCode;

/** The code of a problem of which nothing but the status is known. */
final class StatusCodes {

    private StatusCodes() {}

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "bad-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "unknown-path";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "request-timeout";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "service-unavailable";
            case 504 -> "service-timeout";
            default -> status.is4xxClientError() ? "bad-request" : "internal-error";
        };
    }
}
