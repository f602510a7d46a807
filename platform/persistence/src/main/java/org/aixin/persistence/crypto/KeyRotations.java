package org.aixin.persistence.crypto;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.aixin.persistence.lock.SoleWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Changes keys while the service goes on: from a moment on new values are under the new key, both open, and in the
 * background every older value is brought over, until none is left and the old key is retired.
 *
 * <p>What is to be done is never asked for twice: it follows from the keys. Every key that no longer writes and is not
 * retired gives way to the newest of its table, whether somebody wanted the rotation or the key was spent.
 */
class KeyRotations implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KeyRotations.class);

    private final DataKeys keys;
    private final DataKeyTable table;
    private final SealedColumns columns;
    private final KeyRotationTable progress;
    private final Reencryption reencryption;
    private final SoleWorker worker;
    private final RotationSettings settings;
    private final KeyJournal journal;

    /** The walks that this instance has begun or resumed. Only the one worker's thread uses it. */
    private final Set<String> attended = new HashSet<>();

    private int wrappingKey;

    KeyRotations(
            DataKeys keys,
            DataKeyTable table,
            SealedColumns columns,
            KeyRotationTable progress,
            Reencryption reencryption,
            JdbcConnectionDetails database,
            String service,
            RotationSettings settings,
            KeyJournal journal) {
        this.keys = keys;
        this.table = table;
        this.columns = columns;
        this.progress = progress;
        this.reencryption = reencryption;
        this.settings = settings;
        this.journal = journal;
        this.worker = new SoleWorker("aixin:keys:" + service, database, this::bringAllOver);
    }

    /** Looks whether values are under keys that give way, and goes on where it, or another instance, was. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void look() {
        worker.look();
    }

    /** Gives every table that has a key a new one, unless its last rotation still goes on. */
    void rotate() {
        var rotating = new TreeSet<String>();
        var known = new TreeSet<String>();
        for (var key : table.standings()) {
            known.add(key.key().tableName());
            if (key.givingWay()) {
                rotating.add(key.key().tableName());
            }
        }
        known.removeAll(rotating);
        journal.rotationAsked(known, rotating);
        for (var tableName : known) {
            keys.rotate(tableName);
            log.info("Values of {} get a new key", tableName);
        }
        look();
    }

    /** Has all keys wrapped by the newest key of the key file. */
    int rewrap() {
        journal.rewrappingAsked(keys.newestWrap());
        var rewrapped = keys.rewrap();
        log.info("{} keys wrapped anew", rewrapped);
        return rewrapped;
    }

    List<KeyRotation> progress() {
        return progress.all();
    }

    KeyView view() {
        var standing = new TreeMap<String, List<KeyView.Key>>();
        var rotating = false;
        for (var key : table.standings()) {
            rotating |= key.givingWay();
            standing.computeIfAbsent(key.key().tableName(), name -> new ArrayList<>())
                    .add(KeyView.Key.of(key, keys.wrappedBy(key.key())));
        }
        columns.tables().forEach(rows -> standing.putIfAbsent(rows.keyTable(), new ArrayList<>()));
        var steps = progress.all();
        return new KeyView(
                keys.newestWrap(),
                rotating,
                standing.entrySet().stream()
                        .map(entry -> new KeyView.Table(
                                entry.getKey(),
                                columns.tablesOf(entry.getKey()).stream()
                                        .flatMap(rows -> rows.columns().stream()
                                                .map(column -> rows.name() + "." + column.name()))
                                        .toList(),
                                entry.getValue(),
                                steps.stream()
                                        .filter(step -> step.keyTable().equals(entry.getKey()))
                                        .map(KeyView.Progress::of)
                                        .toList()))
                        .toList());
    }

    /** One instance works at a time; two would only do the work twice. */
    void workOn() {
        worker.work();
    }

    private void bringAllOver() {
        if (wrappingKey != keys.newestWrap()) {
            journal.wrappingKeyTaken(keys.newestWrap());
            wrappingKey = keys.newestWrap();
        }
        newestOfRotating().forEach(this::bringOver);
    }

    private Map<String, DataKeyTable.Standing> newestOfRotating() {
        var newest = new TreeMap<String, DataKeyTable.Standing>();
        var rotating = new TreeSet<String>();
        for (var key : table.standings()) {
            if (key.writing()) {
                newest.put(key.key().tableName(), key); // the last one, should there be two for a moment
            } else if (key.givingWay()) {
                rotating.add(key.key().tableName());
            }
        }
        newest.keySet().retainAll(rotating);
        return newest;
    }

    private void bringOver(String keyTable, DataKeyTable.Standing newest) {
        keys.lookAgain(keyTable);
        var kid = newest.key().kid();
        var all = true;
        for (var rows : columns.tablesOf(keyTable)) {
            all &= broughtOver(rows, kid, newest.createdAt());
        }
        if (all) {
            table.retireBefore(keyTable, kid);
            log.info("No value of {} is under a key before {} any more", keyTable, kid);
        }
    }

    /** Whether nothing of the table is left under an older key; what is not certain yet is for the next look. */
    private boolean broughtOver(SealedTable rows, int kid, LocalDateTime keyCreatedAt) {
        var step = attended(rows, kid);
        while (!step.finished()) {
            step = walked(rows, step);
            if (step.proves(keyCreatedAt, settings.settle())) {
                progress.finish(rows, kid);
                return true;
            }
            var now = progress.now();
            if (step.stuck()) {
                log.error("{} rows of {} do not open, so the old key stays", step.unreadable(), rows.name());
                if (now.isBefore(step.passAt().plus(settings.unreadable()))) {
                    return false;
                }
            } else if (step.found() == 0 && now.isBefore(step.settled(keyCreatedAt, settings.settle()))) {
                return false;
            }
            step = progress.again(rows, kid);
        }
        return true;
    }

    private KeyRotation attended(SealedTable rows, int kid) {
        var before = progress.known(rows, kid);
        var step = before.orElseGet(() -> progress.begun(rows, kid));
        var walk = rows.name() + "/" + kid;
        if (!step.finished() && !attended.contains(walk)) {
            if (before.isPresent()) {
                journal.rotationResumed(rows.keyTable(), rows.name(), kid);
            }
            attended.add(walk);
        }
        return step;
    }

    /** Goes on from where the walk was left, to the end of the table. */
    private KeyRotation walked(SealedTable rows, KeyRotation from) {
        var step = from;
        for (var upTo = reencryption.reach(rows, step.afterId(), settings.batch());
                upTo.isPresent();
                upTo = reencryption.reach(rows, step.afterId(), settings.batch())) {
            var outcome = reencryption.renew(rows, step.kid(), step.afterId(), upTo.getAsLong());
            step = progress.advance(rows, step.kid(), upTo.getAsLong(), outcome);
            requireGoingOn();
            if (outcome.found() > 0) {
                rest();
            }
        }
        return step;
    }

    private void requireGoingOn() {
        if (worker.isStopping()) {
            throw new LeftForTheNext();
        }
    }

    /** The work has no hurry, and callers have. */
    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.rest().toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LeftForTheNext();
        }
    }

    @Override
    public void destroy() {
        worker.close();
    }

    /** Another instance goes on, or this one after its start. */
    private static final class LeftForTheNext extends RuntimeException {}
}
