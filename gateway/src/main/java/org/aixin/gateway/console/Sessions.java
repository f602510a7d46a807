package org.aixin.gateway.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aixin.gateway.door.SessionVerifier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.problem.Unavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Finds the session of a request, asks for its forgery token, and keeps what it may do no older than a minute. */
@Component
class Sessions implements SessionVerifier {

    /** A session seen a moment ago need not be written again. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SessionStore store;
    private final SessionCookie cookies;
    private final Identity identity;
    private final Clock clock;
    private final List<RequestMatcher> open;

    Sessions(SessionStore store, SessionCookie cookies, Identity identity, Clock clock) {
        this.store = store;
        this.cookies = cookies;
        this.identity = identity;
        this.clock = clock;
        this.open = OPEN.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }

    @Override
    public Optional<Caller> verify(HttpServletRequest request, HttpServletResponse response) {
        var cookie = cookies.read(request);
        var isOpen = open.stream().anyMatch(path -> path.matches(request));
        if (isOpen) {
            // Whoever comes for the first time needs an id before anything can be asked of the page.
            cookie.ifPresentOrElse(
                    id -> cookies.tell(id, response), () -> cookies.write(SessionId.fresh(), request, response));
        }
        if (!READING.contains(request.getMethod()) && (isOpen || cookie.isPresent())) {
            var sent = request.getHeader(SessionCookie.FORGERY_TOKEN);
            if (sent == null || cookie.isEmpty() || !cookie.get().isForgeryToken(sent)) {
                throw new Forged();
            }
        }
        // What stands open asks for the session itself, and only where it needs one.
        return isOpen
                ? Optional.empty()
                : cookie.flatMap(id -> current(id, isActivity(request))
                        .map(session -> session.principal().caller(id.digest())));
    }

    /** The session as it stands now: not over, of an account that may still be used, with its rights. */
    Optional<Session> current(SessionId id, boolean activity) {
        var now = clock.instant();
        var found = store.find(id);
        if (found.isEmpty()) {
            return found;
        }
        var session = found.get();
        if (session.isOver(now)) {
            store.end(id);
            return Optional.empty();
        }
        if (session.isToBeAskedAgain(now)) {
            var told = told(session);
            if (told.isEmpty()) {
                store.end(id);
                return Optional.empty();
            }
            session = told.get();
        }
        if (activity && now.isAfter(session.seenAt().plus(MOMENT))) {
            session = session.seen(now);
        }
        if (!session.equals(found.get())) {
            store.keep(id, session);
        }
        return Optional.of(session);
    }

    /** With the rights of this moment, or, while registry is away, for a little while with those of the last one. */
    private Optional<Session> told(Session session) {
        var now = clock.instant();
        var before = session.principal();
        try {
            return identity.now(before.account().id())
                    .filter(principal -> principal.credentials() == before.credentials())
                    .map(principal -> session.told(principal, now));
        } catch (Unavailable away) {
            if (session.isTooOldToTrust(now)) {
                throw away;
            }
            return Optional.of(session);
        }
    }

    /** A stream runs on when nobody sits before it. */
    private static boolean isActivity(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || !accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
