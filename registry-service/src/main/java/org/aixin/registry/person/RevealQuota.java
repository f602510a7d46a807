package org.aixin.registry.person;

import java.time.Clock;
import java.time.Duration;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what an account has asked for today. In the database, so that neither a restart nor haste gives more. */
@Component
class RevealQuota {

    private final RevealQuotaMapper rows;
    private final RevealSettings settings;
    private final Clock clock;

    RevealQuota(RevealQuotaMapper rows, RevealSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One more, if the transaction commits.
     *
     * @return how many are left
     * @throws RevealRefused if there are none left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(String subject) {
        var today = BusinessDays.today(clock);
        rows.take(subject, today);
        var left = settings.perDay() - rows.used(subject, today);
        if (left < 0) {
            var midnight = BusinessDays.startOf(today.plusDays(1));
            throw RevealRefused.enoughForToday(settings.perDay(), Duration.between(clock.instant(), midnight));
        }
        return left;
    }

    /** How many fields it may still ask for today. */
    public int left(String subject) {
        return Math.max(0, settings.perDay() - rows.used(subject, BusinessDays.today(clock)));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @Transactional
    public void forgetOld() {
        rows.forgetBefore(BusinessDays.today(clock).minusDays(7));
    }
}
