package org.aixin.registry.export;

import java.time.Clock;
import java.time.Duration;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rows that an account has taken along today. In the database, so that neither a restart nor haste gives more. */
@Component
class ExportQuota {

    private static final int KEPT_DAYS = 7;

    private final ExportQuotaMapper rows;
    private final ExportSettings settings;
    private final Clock clock;

    ExportQuota(ExportQuotaMapper rows, ExportSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * So many more, if the transaction commits.
     *
     * @throws ExportRefused if there are not so many left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String subject, int wanted) {
        var today = BusinessDays.today(clock);
        rows.take(subject, today, wanted);
        if (rows.used(subject, today) > settings.rowsPerDay()) {
            var midnight = BusinessDays.startOf(today.plusDays(1));
            throw ExportRefused.enoughForToday(settings.rowsPerDay(), Duration.between(clock.instant(), midnight));
        }
    }

    /** How many rows it may still take along today. */
    public int left(String subject) {
        return Math.max(0, settings.rowsPerDay() - rows.used(subject, BusinessDays.today(clock)));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @Transactional
    public void forgetOld() {
        rows.forgetBefore(BusinessDays.today(clock).minusDays(KEPT_DAYS));
    }
}
