package org.aixin.stats.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.stats.booking.Generation;
import org.aixin.stats.booking.Generation.State;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.figure.CopyCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of a generation a day after it was read last, and removes what is left of it in small steps. */
@Component
class Remains {

    static final Duration KEPT = Duration.ofHours(24);

    private final Generations generations;
    private final Latches latches;
    private final CopyCheck copies;
    private final BuildClock clock;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final List<IntUnaryOperator> tables;

    Remains(
            Generations generations,
            Latches latches,
            RebuildMapper rebuilds,
            CopyCheck copies,
            BuildClock clock,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.latches = latches;
        this.copies = copies;
        this.clock = clock;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.tables = List.of(
                rebuilds::dropRecords,
                rebuilds::dropPairings,
                rebuilds::dropDivisionFlows,
                rebuilds::dropManagedFlows,
                rebuilds::dropGroupFlows,
                rebuilds::dropDivisionTargets,
                rebuilds::dropManagedTargets,
                rebuilds::dropGroupTargets,
                rebuilds::dropVersions);
    }

    void clear(BooleanSupplier stopped) {
        for (var generation : generations.all()) {
            if (isOver(generation)) {
                retire(generation.gen());
                drop(generation.gen(), stopped);
            } else if (generation.state() == State.RETIRED && generation.droppedAt() == null) {
                drop(generation.gen(), stopped);
            }
        }
    }

    private boolean isOver(Generation generation) {
        return generation.state() == State.STANDBY
                && generation.leftAt() != null
                && generation.leftAt().plus(KEPT).isBefore(clock.now());
    }

    /** Nobody counts into it once this has returned. */
    void retire(int gen) {
        transaction.executeWithoutResult(begun -> {
            latches.changePaths();
            if (generations
                    .find(gen)
                    .filter(found -> found.state() != State.RETIRED)
                    .isPresent()) {
                generations.retire(gen);
                audit.append(AuditNote.of(SettingEvent.GENERATION_RETIRED).about("generation", gen));
            }
        });
    }

    private void drop(int gen, BooleanSupplier stopped) {
        for (var table : tables) {
            while (Boolean.TRUE.equals(transaction.execute(begun -> table.applyAsInt(gen) > 0))) {
                if (stopped.getAsBoolean()) {
                    return;
                }
            }
        }
        copies.removeAll(gen);
        transaction.executeWithoutResult(begun -> generations.dropped(gen));
    }
}
