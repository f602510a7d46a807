package org.aixin.miniprogram.binding;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.miniprogram.session.Secrets;
import org.aixin.miniprogram.wechat.WeChatSettings;
import org.springframework.stereotype.Component;

/**
 * Counts who tried to bind how often today, by WeChat account and by telephone number, so that nobody finds the end of
 * an identity number by trying. A try is taken before anything is asked: of many at the same moment only five pass.
 *
 * <p>Accounts and numbers stand in the table as hashes under the mini-program's secret, for a telephone number is found
 * from its plain hash by trying all there are.
 */
@Component
class Tries {

    static final int A_DAY = 5;

    private final BindingMapper rows;
    private final WeChatSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Tries(BindingMapper rows, WeChatSettings settings, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    enum Kind {
        OPENID,
        PHONE
    }

    /** @throws TooManyTries if today's are used up */
    void take(Kind kind, String who) {
        var today = BusinessDays.today(clock);
        var hash = hash(kind, who);
        rows.take(today, kind.name(), hash);
        if (rows.taken(today, kind.name(), hash) > A_DAY) {
            meters.counter("aixin.binding.too.many.tries", "kind", kind.name()).increment();
            throw new TooManyTries(Duration.between(clock.instant(), BusinessDays.startOf(today.plusDays(1))));
        }
    }

    /** Whoever learned nothing about the roster has not tried. */
    void giveBack(Kind kind, String who) {
        rows.giveBack(BusinessDays.today(clock), kind.name(), hash(kind, who));
    }

    private String hash(Kind kind, String who) {
        return Secrets.keyedHash(settings.requiredSecret(), kind + " " + who);
    }
}
