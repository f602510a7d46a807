package org.aixin.stats.counting;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.targets.PairingTargets;
import org.aixin.stats.tree.Paths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two consumers get the same events at once, as after a rebalance that one of them has not noticed: shuffled, repeated,
 * with versions out of order, and some of their transactions are rolled back. Whatever they do, every cell holds what the
 * newest versions add up to.
 */
class ConcurrentCountingIT extends StatsTest {

    static final int RECORDS = 200;
    static final int BATCH = 25;

    @Autowired
    CountedRecordMapper records;

    @Autowired
    Generations generations;

    @Autowired
    Paths paths;

    @Autowired
    PairingTargets targets;

    @Autowired
    Books books;

    @Autowired
    Latches latches;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void people() {
        world.trees();
        world.cadre(10, 100);
        for (var pairing = 0; pairing < 8; pairing++) {
            world.recipient(7000 + pairing, 5000 + pairing, World.VILLAGE, RecipientCategory.DESTITUTE);
            world.pairing(1000 + pairing, 10, 5000 + pairing, "2025-01-01", null, 7000L + pairing);
        }
    }

    @Test
    void everyCellIsRightUnderConcurrentShuffledAndRepeatedDeliveries() {
        assertThatNoException().isThrownBy(() -> countConcurrently(records));
    }

    @Test
    void theCheckNoticesALockThatIsTakenBeforeTheRowExists() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> countConcurrently(new NaiveLock(records)));
    }

    @Test
    void aRecordThatIsBookedWhileItsTreeChangesEndsOnTheNewPath() {
        assertThatNoException().isThrownBy(() -> countWhileTheTreeChanges(latches));
    }

    @Test
    void theCheckNoticesATallyThatDoesNotKeepThePaths() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> countWhileTheTreeChanges(Mockito.mock(Latches.class)));
    }

    /** The village is put right after a record was booked on the wrong path and before that is committed. */
    private void countWhileTheTreeChanges(Latches kept) {
        world.division(World.VILLAGE, "622922101");
        var record = CareRecords.contact(1).changed();
        var tally = new Tally(generations, records, paths, targets, books, kept, transactions);
        var corrected = new CompletableFuture<Void>();
        new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            tally.apply(List.of(record));
            corrected.completeAsync(() -> {
                world.division(World.VILLAGE, "622921100");
                return null;
            });
            // It ends at once if nothing holds it back, which is the mistake.
            corrected.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
        });
        corrected.join();
        sums.assertCountersAre(List.of(record));
    }

    private void countConcurrently(CountedRecordMapper mapper) {
        var events = events(new Random(42));
        var tally = new Tally(generations, mapper, paths, targets, books, latches, transactions);
        var consumers = new ArrayList<Callable<Void>>();
        for (var consumer = 0; consumer < 2; consumer++) {
            var random = new Random(consumer);
            consumers.add(() -> {
                deliver(tally, events, random);
                return null;
            });
        }
        inParallel(consumers);
        sums.assertCountersAre(newest(events));
        sums.assertTargetsAddUp();
    }

    /** All events twice, in an order of its own; every fifth batch is rolled back at its end and comes again. */
    private void deliver(Tally tally, List<CareRecordChanged> events, Random random) {
        var deliveries = new ArrayList<>(events);
        deliveries.addAll(events);
        Collections.shuffle(deliveries, random);
        // Both begin with the same records: that is where they meet.
        deliveries.addAll(0, events.subList(0, BATCH * 4));
        for (var from = 0; from < deliveries.size(); from += BATCH) {
            var batch = deliveries.subList(from, Math.min(deliveries.size(), from + BATCH));
            if (from / BATCH % 5 == 4) {
                new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    tally.apply(batch);
                });
            }
            tally.apply(batch);
        }
    }

    private static List<CareRecordChanged> events(Random random) {
        var events = new ArrayList<CareRecordChanged>();
        var villages = List.of(World.VILLAGE, World.OTHER_VILLAGE, World.FAR_VILLAGE);
        var units = List.of(100L, 101L, 103L);
        var categories = RecipientCategory.values();
        for (var id = 1; id <= RECORDS; id++) {
            var versions = 1 + random.nextInt(3);
            for (var version = 1; version <= versions; version++) {
                events.add(CareRecords.contact(id)
                        .version(version)
                        .kind(random.nextBoolean() ? CareKind.CONTACT : CareKind.VISIT)
                        .status(random.nextInt(5) == 0 ? CareRecordStatus.VOID : CareRecordStatus.VALID)
                        .on(random.nextBoolean() ? "2025-12-31" : "2026-01-01")
                        .pairing(1000 + random.nextInt(8))
                        .in(villages.get(random.nextInt(3)))
                        .unit(units.get(random.nextInt(3)))
                        .about(categories[random.nextInt(5)], categories[random.nextInt(5)])
                        .policies(random.nextInt(3))
                        .goodDeeds(random.nextInt(2))
                        .difficulties(random.nextInt(2), random.nextInt(2))
                        .changed());
            }
        }
        return events;
    }

    private static Collection<CareRecordChanged> newest(List<CareRecordChanged> events) {
        var newest = new TreeMap<Long, CareRecordChanged>();
        events.forEach(event ->
                newest.merge(event.id(), event, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values();
    }

    private static void inParallel(List<Callable<Void>> consumers) {
        var threads = Executors.newFixedThreadPool(consumers.size());
        try {
            for (var done : threads.invokeAll(consumers)) {
                done.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException("A consumer failed", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * A mutant: reads with a lock and inserts what it did not find. The lock of a row that does not exist yet holds
     * nobody back, so two consumers both find nothing and both count: here neither goes on before both have looked once.
     */
    private record NaiveLock(CountedRecordMapper real, CountDownLatch looks) implements CountedRecordMapper {

        NaiveLock(CountedRecordMapper real) {
            this(real, new CountDownLatch(2));
        }

        @Override
        public int claim(int gen, List<Long> ids) {
            return 0;
        }

        @Override
        public List<CountedRecord> lock(int gen, List<Long> ids) {
            var found = real.lock(gen, ids);
            looks.countDown();
            try {
                var unused = looks.await(5, TimeUnit.SECONDS); // who looks alone goes on alone
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return found;
        }

        @Override
        public int put(int gen, Collection<CountedRecord> rows) {
            return real.put(gen, rows);
        }

        @Override
        public List<Booked> inDivisions(int gen, Collection<String> codes) {
            return real.inDivisions(gen, codes);
        }

        @Override
        public List<Booked> inUnits(int gen, Collection<Long> unitIds) {
            return real.inUnits(gen, unitIds);
        }

        @Override
        public List<CountedRecord> between(int gen, long after, long upTo) {
            return real.between(gen, after, upTo);
        }

        @Override
        public List<Digest> digests(int gen) {
            return real.digests(gen);
        }

        @Override
        public List<StateVersion> ofBucket(int gen, int bucket) {
            return real.ofBucket(gen, bucket);
        }

        @Override
        public List<StateVersion> versions(int gen, Collection<Long> ids) {
            return real.versions(gen, ids);
        }

        @Override
        public int delete(int gen, Collection<Long> ids) {
            return real.delete(gen, ids);
        }
    }
}
