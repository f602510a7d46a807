package org.aixin.miniprogram.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A cadre's log-ins. Each is a family of refresh tokens, every one of which is good once; the access tokens that come
 * with them carry the session's id, by which every request asks whether the session is still alive.
 *
 * <p><b>A refresh token used twice</b> is the sign of a copy: the whole family dies, and both the owner and the thief
 * log in again, which on a phone is one silent call to WeChat and costs its owner nothing. That is also the way out for
 * an honest phone that asked twice at the same moment, or never heard the answer. A phone that wants to spare itself
 * even that sends an {@code Idempotency-Key} with the refresh, new for each attempt and the same for its repeats: for a
 * minute, and only while the next token is unused, the repeat is answered with the very same next token. A thief who
 * found a refresh token knows no attempt's key, and no window of grace is open to somebody without one.
 */
@Service
public class Sessions {

    /** A telephone number goes to somebody else sooner or later: who a phone belongs to is asked again. */
    public static final Duration VERIFIED_FOR = Duration.ofDays(180);

    static final String TYPE = "cadre+jwt";
    static final String ISSUER = "miniprogram-api";
    static final String AUDIENCE = "gateway";
    static final Duration ACCESS_LIFETIME = Duration.ofMinutes(15);
    static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    static final Duration REPEAT_WITHIN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionMapper sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TokenSigner signer;

    Sessions(SessionMapper sessions, TransactionTemplate transaction, KeyDirectory keys, Clock clock) {
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
        this.signer = new TokenSigner(TYPE, ISSUER, keys.privateKey(ISSUER), ACCESS_LIFETIME, clock);
    }

    /** Opens a session, within the caller's transaction if there is one. */
    public Tokens open(long cadreId, long unitId) {
        return transaction.execute(status -> {
            var now = clock.instant();
            var id = Secrets.id();
            var token = Secrets.next();
            sessions.open(id, cadreId, unitId, now, now.plus(REFRESH_LIFETIME));
            sessions.issue(Secrets.hash(token), id, now, now.plus(REFRESH_LIFETIME));
            return tokens(cadreId, id, token);
        });
    }

    /**
     * Exchanges a refresh token for the next.
     *
     * @param attempt the phone's name for this attempt, if it gives its attempts names
     * @throws SessionEnded if the token is none, has expired, was used before or belongs to a session that has ended
     */
    Tokens refresh(String token, @Nullable String attempt) {
        // Answered after the commit: a refusal must not undo the end of the family.
        var hash = attempt == null ? null : Secrets.hash(attempt);
        return transaction
                .execute(status -> Optional.ofNullable(next(token, hash)))
                .orElseThrow(SessionEnded::new);
    }

    private @Nullable Tokens next(String token, @Nullable String attempt) {
        var now = clock.instant();
        var row = sessions.locked(Secrets.hash(token));
        if (row == null || !row.expiresAt().isAfter(now)) {
            return null;
        }
        var cadreId = live(row.sessionId(), now);
        if (cadreId == null) {
            return null;
        }
        if (row.usedAt() == null) {
            return rotated(token, row.sessionId(), cadreId, attempt, now);
        }
        var repeated = repeated(token, row, cadreId, attempt, now);
        if (repeated == null) {
            sessions.end(row.sessionId(), now, "REFRESH_REUSED");
            LOG.warn("A refresh token of cadre {} was used twice: the session is ended", cadreId);
        }
        return repeated;
    }

    private Tokens rotated(String token, String sessionId, long cadreId, @Nullable String attempt, Instant now) {
        var seed = Secrets.next();
        var next = Secrets.after(token, seed);
        sessions.use(Secrets.hash(token), now, attempt, seed);
        sessions.issue(Secrets.hash(next), sessionId, now, now.plus(REFRESH_LIFETIME));
        sessions.prolong(sessionId, now.plus(REFRESH_LIFETIME));
        return tokens(cadreId, sessionId, next);
    }

    private @Nullable Tokens repeated(
            String token, SessionMapper.RefreshToken row, long cadreId, @Nullable String attempt, Instant now) {
        var usedAt = row.usedAt();
        var seed = row.seed();
        if (attempt == null
                || usedAt == null
                || seed == null
                || !attempt.equals(row.attempt())
                || now.isAfter(usedAt.plus(REPEAT_WITHIN))) {
            return null;
        }
        var next = Secrets.after(token, seed);
        var successor = sessions.locked(Secrets.hash(next));
        return successor == null || successor.usedAt() != null ? null : tokens(cadreId, row.sessionId(), next);
    }

    /**
     * Makes sure that the caller's session is alive, from this service's own tables alone.
     *
     * @throws SessionEnded if it is not: logged out, copied, unbound, its cadre gone or in another unit
     */
    public void requireLive(Caller caller) {
        var id = caller.session();
        if (id == null || !Objects.equals(live(id, clock.instant()), caller.cadreId())) {
            throw new SessionEnded();
        }
    }

    private @Nullable Long live(String id, Instant now) {
        return sessions.liveCadre(id, now.minus(VERIFIED_FOR), BusinessDays.of(now));
    }

    void logOut(Caller caller) {
        var id = caller.session();
        if (id != null) {
            sessions.end(id, clock.instant(), "LOGGED_OUT");
        }
    }

    /** Ends whatever the cadre is logged in with. */
    public void endAll(long cadreId, String reason) {
        sessions.endAll(cadreId, clock.instant(), reason);
    }

    private Tokens tokens(long cadreId, String sessionId, String refreshToken) {
        var caller = Caller.cadre(cadreId).in(sessionId);
        return new Tokens(signer.sign(caller, AUDIENCE), refreshToken, ACCESS_LIFETIME.toSeconds());
    }
}
