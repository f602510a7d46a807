package org.aixin.gateway.limit;

import java.time.Duration;

/** What a program is told of its limit, as the IETF's draft on rate limit headers has it. */
final class RateHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String NOW = "RateLimit";

    private RateHeaders() {}

    /** How much there is, and in how many seconds all of it comes back. */
    static String policy(Limit limit, LimitSettings.Rate rate) {
        return "\"%s\";q=%d;w=%d".formatted(limit.text(), rate.burst(), rate.window());
    }

    /** What is left, and, where nothing is, for how many seconds. */
    static String now(Limit limit, long left, Duration wait) {
        return wait.isZero()
                ? "\"%s\";r=%d".formatted(limit.text(), left)
                : "\"%s\";r=%d;t=%d".formatted(limit.text(), left, RateLimited.seconds(wait));
    }
}
