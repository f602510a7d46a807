package org.aixin.stats.moves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.targets.AffectedPairings;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the figures to the new day in Shanghai, for some depend on today although nothing is reported: a year begins, a
 * span that was announced holds from now on, stocks are as of today.
 *
 * <p>Every step looks at the present and may be repeated, so two instances, or a start in the middle of the night, do no
 * harm; the day is noted last.
 */
@Component
class Midnight {

    private static final int PAIRINGS_AT_ONCE = 500;

    private final BusinessDayMapper days;
    private final AffectedPairings affected;
    private final PairingBook pairings;
    private final Latches latches;
    private final Generations generations;
    private final Books books;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable LocalDate turnedTo;

    Midnight(
            BusinessDayMapper days,
            AffectedPairings affected,
            PairingBook pairings,
            Latches latches,
            Generations generations,
            Books books,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.days = days;
        this.affected = affected;
        this.pairings = pairings;
        this.latches = latches;
        this.generations = generations;
        this.books = books;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 5_000)
    synchronized void turn() {
        var today = BusinessDays.today(clock);
        if (today.equals(turnedTo)) {
            return;
        }
        var last = days.asOf();
        if (last == null) {
            transaction.executeWithoutResult(begun -> days.begin(today));
        } else if (last.isBefore(today)) {
            turn(last, today);
        }
        turnedTo = today;
    }

    private void turn(LocalDate last, LocalDate today) {
        var ids = List.copyOf(affected.turning(last, today));
        for (var i = 0; i < ids.size(); i += PAIRINGS_AT_ONCE) {
            var chunk = ids.subList(i, Math.min(ids.size(), i + PAIRINGS_AT_ONCE));
            transaction.executeWithoutResult(begun -> {
                latches.changeTargets();
                pairings.rebook(chunk);
            });
        }
        transaction.executeWithoutResult(begun -> {
            latches.changePaths();
            if (days.turn(today) == 1) {
                generations.open().forEach(books::raiseAll);
            }
        });
    }
}
