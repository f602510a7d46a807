package org.aixin.gateway.console;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Unavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ValueOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in Redis, as JSON under the digest of their id; one per account.
 *
 * <p>Without Redis nobody's session can be told from a forged one: 503, and nothing is let through.
 */
@Component
class SessionStore {

    private static final String SESSION = "console:session:";
    private static final String LOGIN = "console:login:";
    private static final String ACCOUNT = "console:account:";
    private static final Duration LOGIN_LASTS = Duration.ofMinutes(5);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final JsonMapper json = AixinJson.mapper();

    SessionStore(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** How far a log-in has come: registry's ticket, which the browser never sees. */
    void keepTicket(SessionId id, String ticket) {
        inRedis(() -> values().set(LOGIN + id.digest(), ticket, LOGIN_LASTS));
    }

    Optional<String> ticket(SessionId id) {
        return read(LOGIN + id.digest());
    }

    void dropTicket(SessionId id) {
        inRedis(() -> redis.delete(LOGIN + id.digest()));
    }

    /** Opens a session and ends the one that the account had before. */
    void open(SessionId id, Session session) {
        var left = session.left(clock.instant());
        var ofAccount = ACCOUNT + session.principal().account().id();
        inRedis(() -> {
            values().set(SESSION + id.digest(), json.writeValueAsString(session), left);
            var before = values().getAndSet(ofAccount, id.digest());
            redis.expire(ofAccount, Session.LONGEST);
            if (before != null) {
                redis.delete(SESSION + before);
            }
        });
    }

    Optional<Session> find(SessionId id) {
        return read(SESSION + id.digest()).map(text -> json.readValue(text, Session.class));
    }

    /** Keeps what has changed of a session that has not been ended meanwhile. */
    void keep(SessionId id, Session session) {
        var left = session.left(clock.instant());
        inRedis(() -> values().setIfPresent(SESSION + id.digest(), json.writeValueAsString(session), left));
    }

    void end(SessionId id) {
        inRedis(() -> redis.delete(SESSION + id.digest()));
    }

    private ValueOperations<String, String> values() {
        return redis.opsForValue();
    }

    private Optional<String> read(String key) {
        try {
            return Optional.ofNullable(values().get(key));
        } catch (DataAccessException away) {
            throw unavailable(away);
        }
    }

    private static void inRedis(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException away) {
            throw unavailable(away);
        }
    }

    private static Unavailable unavailable(DataAccessException away) {
        return new Unavailable("sessions-unavailable", Duration.ofSeconds(5), away);
    }
}
