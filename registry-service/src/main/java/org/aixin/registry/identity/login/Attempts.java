package org.aixin.registry.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who was wrong how often, by login and by source. An attempt counts as a failure before it is looked at and is
 * taken back when it was none, so that a hundred guesses at once are no more than five in a row. Logins that nobody has
 * are counted alike, so that no answer tells which exist.
 */
@Component
class Attempts {

    private final AttemptMapper rows;
    private final AttemptSettings settings;
    private final BlindIndex index;
    private final AuditTrail audit;
    private final Clock clock;

    Attempts(AttemptMapper rows, AttemptSettings settings, BlindIndex index, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.index = index;
        this.audit = audit;
        this.clock = clock;
    }

    /** A row of {@code login_attempt}. */
    record Tally(int failures, Instant since, @Nullable Instant shutUntil) {

        boolean isShut(Instant now) {
            return shutUntil != null && shutUntil.isAfter(now);
        }

        /** One more, or the first of a new window. */
        Tally oneMore(int limit, Duration window, Instant now) {
            var over = !since.plus(window).isAfter(now) || (shutUntil != null && !isShut(now));
            var counted = over ? 1 : failures + 1;
            return new Tally(counted, over ? now : since, counted >= limit ? now.plus(window) : null);
        }
    }

    /** @throws Shut if there were too many before */
    @Transactional
    public void begin(String login, String source) {
        var now = clock.instant();
        var fromHere = locked(source(source), now);
        if (fromHere.isShut(now)) {
            throw Shut.source(left(fromHere, now));
        }
        var ofLogin = locked(login(login), now);
        if (ofLogin.isShut(now)) {
            throw Shut.login(left(ofLogin, now));
        }
        rows.set(source(source), fromHere.oneMore(settings.perSource(), settings.window(), now));
        rows.set(login(login), ofLogin.oneMore(settings.perLogin(), settings.window(), now));
    }

    /** What was begun was no failure. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String login, String source) {
        rows.takeBack(source(source));
        rows.takeBack(login(login));
    }

    /** Whoever got in starts over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void succeeded(String login, String source) {
        rows.takeBack(source(source));
        rows.forget(login(login));
    }

    /** What was begun was a failure; if it was the last one allowed, that is worth a row of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(String login, String source, @Nullable Long accountId) {
        var now = clock.instant();
        if (rows.locked(source(source)).isShut(now)) {
            audit.append(IdentityEvent.SOURCE_THROTTLED.of(null).from(source(source)));
        }
        if (rows.locked(login(login)).isShut(now)) {
            audit.append(IdentityEvent.LOGIN_LOCKED.of(accountId).from(source(source)));
        }
    }

    /** The keyed hash under which an address is known here. */
    String source(String address) {
        return index.of("login_attempt.source", Sensitive.of(address));
    }

    void forgetOld() {
        var now = clock.instant();
        rows.forgetOld(now.minus(settings.window()), now);
    }

    private String login(String login) {
        return index.of("login_attempt.login", Sensitive.of(login));
    }

    private Tally locked(String subject, Instant now) {
        rows.ensure(subject, now);
        return rows.locked(subject);
    }

    private static Duration left(Tally tally, Instant now) {
        return tally.shutUntil() == null ? Duration.ZERO : Duration.between(now, tally.shutUntil());
    }
}
