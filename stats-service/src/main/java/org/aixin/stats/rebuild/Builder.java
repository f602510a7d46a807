package org.aixin.stats.rebuild;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.states.Owners;
import org.aixin.persistence.states.Owners.Page;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.counting.RecordBook;
import org.aixin.stats.rebuild.Rebuild.Stage;
import org.aixin.stats.reconciliation.CounterCheck;
import org.aixin.stats.targets.PairingTargets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a generation: what pairings owe from the spans, then the owner's records by the very way in which events are
 * counted. Events go on into all generations meanwhile, and versions merge both. How far it got is noted in the
 * transaction that counts, so whoever goes on after a crash leaves nothing out and does nothing twice.
 */
@Component
class Builder implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Builder.class);
    private static final int PAIRINGS_AT_ONCE = 500;

    private final RebuildMapper rebuilds;
    private final Owners owners;
    private final RecordBook records;
    private final PairingTargets targets;
    private final Books books;
    private final Latches latches;
    private final CounterCheck counters;
    private final Generations generations;
    private final BuildClock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "rebuild-pages");
        thread.setDaemon(true);
        return thread;
    });

    Builder(
            RebuildMapper rebuilds,
            Owners owners,
            RecordBook records,
            PairingTargets targets,
            Books books,
            Latches latches,
            CounterCheck counters,
            Generations generations,
            BuildClock clock,
            PlatformTransactionManager transactions) {
        this.rebuilds = rebuilds;
        this.owners = owners;
        this.records = records;
        this.targets = targets;
        this.books = books;
        this.latches = latches;
        this.counters = counters;
        this.generations = generations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Builds on where it was left, up to its end.
     *
     * @param stopped asked between two steps; what is left is for the next
     */
    void build(Rebuild begun, BooleanSupplier stopped) {
        var gen = begun.gen();
        var stage = begun.stage();
        var after = begun.afterKey();
        if (stage == Stage.PAIRINGS) {
            pairings(gen, after == null ? 0 : Long.parseLong(after), stopped);
            stage = Stage.RECORDS;
            after = null;
        }
        if (stage == Stage.RECORDS) {
            records(gen, after, stopped);
        }
        check(gen);
    }

    private void pairings(int gen, long first, BooleanSupplier stopped) {
        var after = first;
        for (var ids = rebuilds.pairingsAfter(after, PAIRINGS_AT_ONCE);
                !ids.isEmpty();
                ids = rebuilds.pairingsAfter(after, PAIRINGS_AT_ONCE)) {
            requireGoingOn(stopped);
            var some = ids;
            var last = ids.get(ids.size() - 1);
            transaction.executeWithoutResult(begun -> {
                latches.changeTargets();
                var difference = new Difference();
                targets.rebook(gen, some, difference);
                books.write(gen, difference);
                rebuilds.countPairings(gen, Long.toString(last), some.size());
            });
            after = last;
        }
        rebuilds.enter(gen, Stage.RECORDS);
    }

    private void records(int gen, @Nullable String first, BooleanSupplier stopped) {
        var coming = ask(first);
        while (true) {
            requireGoingOn(stopped);
            var page = got(coming);
            // The owner makes the next page while this one is counted.
            coming = page.next() == null ? coming : ask(page.next());
            count(gen, page.items());
            if (page.next() == null) {
                rebuilds.enter(gen, Stage.CHECK);
                return;
            }
        }
    }

    private CompletableFuture<Page<CareRecordChanged>> ask(@Nullable String after) {
        return CompletableFuture.supplyAsync(() -> owners.states(RecordBook.ORIGIN, after), asking);
    }

    private static Page<CareRecordChanged> got(CompletableFuture<Page<CareRecordChanged>> coming) {
        try {
            return coming.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void count(int gen, List<CareRecordChanged> states) {
        if (!states.isEmpty()) {
            var last = states.get(states.size() - 1).key();
            records.count(gen, states, () -> rebuilds.countRecords(gen, last, states.size()));
        }
    }

    private void check(int gen) {
        var cells = 0L;
        var wrong = 0L;
        for (var month : counters.months(gen)) {
            var seen = counters.flows(gen, month, false);
            cells += seen.cells();
            wrong += seen.drifts().size();
        }
        var owed = counters.targets(gen, false);
        var apart = counters.apart(generations.active(), gen);
        var verdict = new Verdict(
                cells + owed.cells(),
                wrong + owed.drifts().size(),
                apart.compared(),
                apart.missing(),
                apart.behind(),
                apart.changed(),
                apart.ahead());
        rebuilds.finish(gen, clock.now(), AixinJson.mapper().writeValueAsString(verdict));
        log.info("Generation {} is built: {}", gen, verdict);
    }

    private static void requireGoingOn(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new Interrupted();
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }

    /** The process stops; the next one goes on. */
    static class Interrupted extends RuntimeException {

        Interrupted() {
            super("stopped", null, false, false);
        }
    }
}
