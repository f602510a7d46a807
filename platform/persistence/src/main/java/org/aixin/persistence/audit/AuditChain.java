package org.aixin.persistence.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import org.aixin.persistence.lock.LockConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The chain that this process writes. It takes the first writer's name that no other process holds and goes on where
 * that name's chain ended, so that there are as many chains as instances and not one for every start.
 *
 * <p>One transaction at a time has the turn, from writing its rows to the end of its commit: only so is the number after
 * a rolled back one given again, and the next hash made over what is really there. The name is held by a database lock;
 * should it be lost unnoticed, the primary key refuses a second link with the same number, and another name is taken.
 */
class AuditChain implements DisposableBean {

    static final String GENESIS = "0".repeat(64);

    private static final int NAMES = 256;
    private static final int TRIES = 5;
    private static final long PATIENCE_SECONDS = 5;

    private final AuditTable rows;
    private final SecretKey key;
    private final LockConnection locks;
    private final String schema;
    private final String service;
    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable String writer;
    private AuditTable.@Nullable Head head;
    private AuditTable.@Nullable Head next;

    AuditChain(AuditTable rows, SecretKey key, LockConnection locks, String schema, String service) {
        this.rows = rows;
        this.key = key;
        this.locks = locks;
        this.schema = schema;
        this.service = service;
    }

    /**
     * Writes rows in the current transaction and keeps the turn; {@link #ended} gives it back.
     *
     * @throws AuditUnavailable and keeps nothing
     */
    void extend(List<AuditRow> drafts) {
        takeTurn();
        var written = false;
        try {
            next = write(drafts);
            written = true;
        } catch (DataAccessException failure) {
            throw new AuditUnavailable(failure);
        } finally {
            if (!written) {
                turn.unlock();
            }
        }
    }

    /** Ends what {@link #extend} began. */
    void ended(Outcome outcome) {
        switch (outcome) {
            case COMMITTED -> head = next;
            case ROLLED_BACK -> {} // the numbers are given to the next
            case UNKNOWN -> head = null; // the database knows
        }
        next = null;
        turn.unlock();
    }

    /** How a transaction ended. */
    enum Outcome {
        COMMITTED,
        ROLLED_BACK,
        UNKNOWN
    }

    private void takeTurn() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("A transaction that is ending cannot wait for itself");
        }
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AuditUnavailable(null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AuditUnavailable(stopping);
        }
    }

    private AuditTable.Head write(List<AuditRow> drafts) {
        DuplicateKeyException last = null;
        for (var i = 0; i < TRIES; i++) {
            var name = hired();
            var from = head == null ? rows.head(name).orElse(new AuditTable.Head(0, GENESIS)) : head;
            var links = linked(drafts, name, from);
            try {
                rows.insert(links);
                var end = links.get(links.size() - 1);
                return new AuditTable.Head(end.row().seq(), end.hash());
            } catch (DuplicateKeyException taken) {
                last = taken;
                head = null;
                if (!locks.holds(lock(name))) {
                    writer = null;
                }
            }
        }
        throw new AuditUnavailable(last);
    }

    private List<AuditTable.Linked> linked(List<AuditRow> drafts, String name, AuditTable.Head from) {
        var links = new ArrayList<AuditTable.Linked>();
        var hash = HexFormat.of().parseHex(from.hash());
        var seq = from.seq();
        for (var draft : drafts) {
            seq++;
            var row = draft.at(name, seq);
            hash = row.hashAfter(hash, key);
            links.add(new AuditTable.Linked(row, HexFormat.of().formatHex(hash)));
        }
        return links;
    }

    private String hired() {
        if (writer != null) {
            return writer;
        }
        head = null;
        try {
            for (var i = 0; i < NAMES; i++) {
                var name = service + "#" + i;
                if (locks.tryLock(lock(name))) {
                    writer = name;
                    return name;
                }
            }
        } catch (SQLException unreachable) {
            throw new AuditUnavailable(unreachable);
        }
        throw new AuditUnavailable(
                new IllegalStateException("All " + NAMES + " writers of the audit of " + service + " are taken"));
    }

    /** Locks are the whole server's, and so are their names. */
    private String lock(String name) {
        return "aixin:audit:" + schema + ":" + name;
    }

    /** Keeps the connection alive and notices when the name is no longer ours. */
    @Scheduled(fixedDelay = 5_000)
    void renew() {
        if (turn.tryLock()) {
            try {
                if (writer != null && !locks.holds(lock(writer))) {
                    writer = null;
                }
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public void destroy() {
        turn.lock();
        try {
            writer = null;
            locks.close();
        } finally {
            turn.unlock();
        }
    }
}
