package org.aixin.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.gateway.signal.Signals;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may still ask. Whoever has proven who they are is limited as themselves, wherever they sit: an office behind one
 * address is many people. An address is limited strictly only while nobody there has proven anything.
 *
 * <p>Whoever keeps asking for what is not there, or keeps looking people up, is going through a list: that is limited
 * more tightly, and told.
 */
@Component
public class Limits {

    /** The attribute that says how many rows an answer held, if a service said so. */
    public static final String ROWS = "org.aixin.gateway.rows";

    private static final String CHARGED = Limits.class.getName();
    private static final List<String> FREE = List.of("/console", "/m", "/docs");
    private static final Pattern OURS = Pattern.compile("[a-z][a-z-]*|v1");
    private static final int MANY = 10_000;
    private static final int LONGEST = 100;

    private final Buckets buckets;
    private final DailyRows dailyRows;
    private final LimitSettings settings;
    private final Signals signals;
    private final MeterRegistry meters;
    private final Clock clock;

    /** Who has asked too often for what is not there, below which path, until when that is held against them. */
    private final Cache<String, Instant> gropers = Caffeine.newBuilder()
            .maximumSize(MANY)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Limits(
            Buckets buckets,
            SharedBuckets shared,
            DailyRows dailyRows,
            LimitSettings settings,
            Signals signals,
            MeterRegistry meters,
            Clock clock) {
        this.buckets = buckets;
        this.dailyRows = dailyRows;
        this.settings = settings;
        this.signals = signals;
        this.meters = meters;
        this.clock = clock;
        meters.gauge("aixin.gateway.limits.alone", shared, one -> one.isAway() ? 1 : 0);
    }

    /**
     * Lets a request in, or does not.
     *
     * @param caller null if nobody has proven anything
     * @throws Refusal if it is one too many
     */
    public void enter(HttpServletRequest request, @Nullable Caller caller, HttpServletResponse response) {
        var asked = Asked.of(request);
        if (isFree(asked)) {
            return;
        }
        var from = Sources.of(request.getRemoteAddr());
        if (caller == null) {
            request.setAttribute(CHARGED, true);
            take(Limit.NOBODY, from, Costs.of(asked));
            return;
        }
        var limit = Limit.of(caller.kind());
        var verdict = take(limit, caller.subject(), Costs.of(asked));
        take(Limit.SOURCE, from, 1);
        if (caller.kind() == CallerKind.AGENCY) {
            response.setHeader(RateHeaders.POLICY, RateHeaders.policy(limit, settings.rate(limit)));
            response.setHeader(RateHeaders.NOW, RateHeaders.now(limit, verdict.left(), Duration.ZERO));
        }
        guard(request, asked, caller);
        if (getsRows(asked, caller)) {
            dailyRows.require(caller);
        }
    }

    /** Whether somebody whose proof was none is also one too many. */
    public Optional<Refusal> unproven(HttpServletRequest request) {
        if (request.getAttribute(CHARGED) != null || isFree(Asked.of(request))) {
            return Optional.empty();
        }
        request.setAttribute(CHARGED, true);
        var from = Sources.of(request.getRemoteAddr());
        var verdict = buckets.take(Limit.NOBODY, from, 5);
        return verdict.given() ? Optional.empty() : Optional.of(refusal(Limit.NOBODY, verdict));
    }

    /** Notes what a caller was answered. */
    public void answered(HttpServletRequest request, Caller caller, int status) {
        var asked = Asked.of(request);
        if (status < 300 && getsRows(asked, caller)) {
            dailyRows.spend(caller, request.getAttribute(ROWS) instanceof Integer rows ? rows : 1);
        }
        if (status != HttpServletResponse.SC_NOT_FOUND || isFree(asked)) {
            return;
        }
        var groping = groping(asked, caller);
        var verdict = buckets.take(Limit.MISSING, groping, 1);
        if (!verdict.given()) {
            gropers.put(groping, clock.instant().plus(verdict.delay()));
            scans(asked, caller, request.getRemoteAddr(), Limit.MISSING);
        }
    }

    private void guard(HttpServletRequest request, Asked asked, Caller caller) {
        var until = gropers.getIfPresent(groping(asked, caller));
        if (until != null) {
            var wait = Duration.between(clock.instant(), until);
            if (!wait.isNegative() && !wait.isZero()) {
                throw refusal(Limit.MISSING, new Verdict(false, 0, wait));
            }
        }
        if (Costs.isLookup(asked)) {
            try {
                take(Limit.LOOKUP, caller.subject(), 1);
                take(Limit.LOOKUP_SOURCE, Sources.of(request.getRemoteAddr()), 1);
            } catch (RateLimited tooMany) {
                scans(asked, caller, request.getRemoteAddr(), Limit.LOOKUP);
                throw tooMany;
            }
        }
    }

    private Verdict take(Limit limit, String who, long tokens) {
        var verdict = buckets.take(limit, who, tokens);
        if (!verdict.given()) {
            throw refusal(limit, verdict);
        }
        return verdict;
    }

    private RateLimited refusal(Limit limit, Verdict verdict) {
        meters.counter("aixin.gateway.limited", "limit", limit.text()).increment();
        return new RateLimited(limit, settings.rate(limit), verdict.left(), verdict.delay());
    }

    private void scans(Asked asked, Caller caller, String address, Limit limit) {
        signals.tell(caller, Signals.Kind.SCAN_SUSPECTED, address, limit.text() + " " + family(asked.path()));
    }

    private static boolean getsRows(Asked asked, Caller caller) {
        return caller.kind() == CallerKind.AGENCY && asked.isBelow("/open");
    }

    private static String groping(Asked asked, Caller caller) {
        return caller.subject() + " " + family(asked.path());
    }

    /**
     * The kind of thing that is asked for: {@code /api/console/v1/recipients}, without which one. What no path of ours
     * holds may be a number of somebody's, and is not told.
     */
    private static String family(String path) {
        var parts = path.split("/", 6);
        var many = path.startsWith("/api/") ? 5 : 4;
        var family = Arrays.stream(parts)
                .limit(many)
                .map(part -> part.isEmpty() || OURS.matcher(part).matches() ? part : "*")
                .collect(Collectors.joining("/"));
        return family.substring(0, Math.min(LONGEST, family.length()));
    }

    /** Pages are files, and a log-in day begins with hundreds of them from one office. */
    private static boolean isFree(Asked asked) {
        return FREE.stream().anyMatch(asked::isBelow);
    }
}
