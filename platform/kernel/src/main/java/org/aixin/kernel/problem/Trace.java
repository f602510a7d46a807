package org.aixin.kernel.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id under which all that one request caused can be found in the logs of all services. Travels as the W3C header
 * {@code traceparent}.
 */
public final class Trace {

    public static final String HEADER = "traceparent";

    static final String MDC_KEY = "traceId";

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NOBODY = "0".repeat(32);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The id of the current request. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }

    /** The header for a call to another service. */
    public static Optional<String> traceparent() {
        return current().map(id -> "00-" + id + "-" + random(8) + "-01");
    }

    /** Gives the thread an id if it has none; whoever gets true takes it away again by {@link #end}. */
    static boolean begin() {
        if (MDC.get(MDC_KEY) != null) {
            return false;
        }
        MDC.put(MDC_KEY, random(16));
        return true;
    }

    static void end() {
        MDC.remove(MDC_KEY);
    }

    static String continued(@Nullable String header) {
        if (header != null) {
            var matcher = TRACEPARENT.matcher(header);
            if (matcher.matches() && !matcher.group(1).equals(NOBODY)) {
                return matcher.group(1);
            }
        }
        return random(16);
    }

    private static String random(int bytes) {
        var id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
