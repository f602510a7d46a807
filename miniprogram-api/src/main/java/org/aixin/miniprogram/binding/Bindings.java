package org.aixin.miniprogram.binding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.miniprogram.session.Secrets;
import org.aixin.miniprogram.session.Sessions;
import org.aixin.miniprogram.session.Tokens;
import org.aixin.miniprogram.wechat.WeChat;
import org.aixin.miniprogram.wechat.WeChatCodeRefused;
import org.aixin.miniprogram.wechat.WeChatSettings;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.persistence.spans.CadreDirectory;
import org.aixin.persistence.spans.CadreNode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which WeChat account stands for which cadre. Who somebody is follows from the account alone, which only WeChat tells;
 * nothing that a phone says about a cadre is listened to. A binding older than 180 days holds nobody's place: whoever
 * has the telephone number and the identity number now takes it over.
 */
@Service
class Bindings {

    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final BindingMapper rows;
    private final Tries tries;
    private final WeChat weChat;
    private final RosterClient roster;
    private final CadreDirectory cadres;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String appId;

    Bindings(
            BindingMapper rows,
            Tries tries,
            WeChat weChat,
            RosterClient roster,
            CadreDirectory cadres,
            Sessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction,
            WeChatSettings settings,
            Clock clock) {
        this.rows = rows;
        this.tries = tries;
        this.weChat = weChat;
        this.roster = roster;
        this.cadres = cadres;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.appId = settings.requiredAppId();
    }

    /** Either the tokens of a session, or the token by which this WeChat account may be bound first. */
    record LoggedIn(@Nullable Tokens tokens, @Nullable String bindingToken) {}

    /** @throws CadreNotServing if the cadre has left */
    LoggedIn logIn(String code) {
        var openid = weChat.openid(code);
        var now = clock.instant();
        var bound = rows.ofOpenid(appId, openid);
        if (bound == null || isStale(bound, now)) {
            var token = Secrets.next();
            rows.remember(Secrets.hash(token), appId, openid, now.plus(TOKEN_LIFETIME));
            return new LoggedIn(null, token);
        }
        return new LoggedIn(
                sessions.open(bound.cadreId(), serving(bound.cadreId()).unitId()), null);
    }

    /**
     * Binds the WeChat account of the token to the cadre who has the telephone number and the identity number.
     *
     * @throws BindingTokenRefused if the token is none, or its time is over
     * @throws TooManyTries after five a day
     * @throws NotOnRoster if there is no such cadre
     * @throws AlreadyBound if the account stands for another cadre, or another account for the cadre
     */
    Tokens bind(String bindingToken, String phoneCode, String idLast6) {
        var hash = Secrets.hash(bindingToken);
        var openid = rows.openidOf(hash, appId, clock.instant());
        if (openid == null) {
            throw new BindingTokenRefused();
        }
        tries.take(Tries.Kind.OPENID, openid);
        var cadre = onRoster(openid, phoneCode, idLast6);
        var now = clock.instant();
        try {
            return transaction.execute(status -> {
                bound(cadre.cadreId(), openid, now);
                rows.forget(hash);
                return sessions.open(cadre.cadreId(), cadre.unitId());
            });
        } catch (DuplicateKeyException overtaken) {
            throw new AlreadyBound();
        }
    }

    Optional<BindingMapper.Binding> of(long cadreId) {
        return Optional.ofNullable(rows.ofCadre(cadreId));
    }

    /**
     * The cadre's account stands for nobody any more, and whatever was logged in with it ends.
     *
     * @return whether there was one
     */
    boolean unbind(long cadreId, String reason) {
        return transaction.execute(status -> {
            sessions.endAll(cadreId, reason);
            var unbound = rows.unbind(cadreId) > 0;
            if (unbound) {
                written(cadreId, reason);
            }
            return unbound;
        });
    }

    private CadreNode onRoster(String openid, String phoneCode, String idLast6) {
        String phone;
        try {
            phone = weChat.phoneNumber(phoneCode);
        } catch (WeChatCodeRefused refused) {
            tries.giveBack(Tries.Kind.OPENID, openid);
            throw new Invalid(FieldProblem.of("phoneCode", "wechat-code-refused"));
        } catch (Unavailable away) {
            tries.giveBack(Tries.Kind.OPENID, openid);
            throw away;
        }
        tries.take(Tries.Kind.PHONE, phone);
        try {
            return serving(roster.check(new RosterClient.Check(phone, idLast6)).cadreId());
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw new NotOnRoster();
            }
            if (refusal.status().is5xxServerError()) {
                tries.giveBack(Tries.Kind.OPENID, openid);
                tries.giveBack(Tries.Kind.PHONE, phone);
            }
            throw refusal;
        }
    }

    private void bound(long cadreId, String openid, Instant now) {
        var ofOpenid = rows.lockedOfOpenid(appId, openid);
        var ofCadre = rows.lockedOfCadre(cadreId);
        if (ofCadre != null && ofCadre.isOf(appId, openid)) {
            rows.verify(cadreId, now);
            return;
        }
        if (ofOpenid != null) {
            giveUp(ofOpenid, now);
        }
        if (ofCadre != null) {
            giveUp(ofCadre, now);
        }
        rows.bind(cadreId, appId, openid, now);
    }

    private void giveUp(BindingMapper.Binding other, Instant now) {
        if (!isStale(other, now)) {
            throw new AlreadyBound();
        }
        rows.unbind(other.cadreId());
        sessions.endAll(other.cadreId(), "TAKEN_OVER");
        written(other.cadreId(), "TAKEN_OVER");
    }

    private void written(long cadreId, String reason) {
        audit.append(
                AuditNote.of(SettingEvent.CADRE_UNBOUND).about("cadre", cadreId).saying(reason));
    }

    private static boolean isStale(BindingMapper.Binding bound, Instant now) {
        return !bound.verifiedAt().isAfter(now.minus(Sessions.VERIFIED_FOR));
    }

    /** As this service knows the cadre today; the registry may know a new one a moment earlier than we do. */
    private CadreNode serving(long cadreId) {
        var cadre = cadres.on(cadreId, BusinessDays.today(clock))
                .orElseThrow(() -> new Unavailable("cadre-not-yet-known", SOON, null));
        if (!cadre.active()) {
            throw new CadreNotServing();
        }
        return cadre;
    }
}
