package org.aixin.registry.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.lock.SoleWorker;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.RightsNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes what was agreed to into sealed files, one at a time, one instance at a time, and clears away what is over. A file
 * that a process which died left half written is begun again.
 */
@Component
class ExportJob implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ExportJob.class);
    private static final int EXPIRED_AT_ONCE = 50;

    /** A file at which the work breaks off again and again is in the way of all others. */
    private static final int TRIES = 3;

    private final ExportMapper exports;
    private final ExportPieceMapper pieces;
    private final ExportDesk desk;
    private final ExportWriting writing;
    private final RightsNow rights;
    private final Reach reach;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;
    private final SoleWorker worker;
    private final ConcurrentHashMap<Long, Integer> tries = new ConcurrentHashMap<>();

    ExportJob(
            ExportMapper exports,
            ExportPieceMapper pieces,
            ExportDesk desk,
            ExportWriting writing,
            RightsNow rights,
            Reach reach,
            FieldCipher cipher,
            Ids ids,
            Clock clock,
            JdbcConnectionDetails database) {
        this.exports = exports;
        this.pieces = pieces;
        this.desk = desk;
        this.writing = writing;
        this.rights = rights;
        this.reach = reach;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
        this.worker = new SoleWorker("aixin:registry:exports", database, this::carryOut);
        desk.whenAsked(this::look);
    }

    @Scheduled(initialDelay = 12_000, fixedDelay = 15_000)
    void look() {
        worker.look();
    }

    private void carryOut() {
        exports.expired(clock.instant(), EXPIRED_AT_ONCE).forEach(desk::expire);
        for (var next = exports.next(); next != null && !worker.isStopping(); next = exports.next()) {
            carryOut(next);
        }
    }

    private void carryOut(long id) {
        if (tries.merge(id, 1, Integer::sum) > TRIES) {
            log.error("Export {} broke off {} times and is given up", id, TRIES);
            tries.remove(id);
            desk.giveUp(id);
            return;
        }
        var job = desk.asItStands(id);
        if (job == null || job.state() != ExportState.BUILDING) {
            return;
        }
        var orderer = rights.of(job.createdBy()).filter(one -> mayStill(one, job));
        if (orderer.isEmpty()) {
            tries.remove(id);
            desk.giveUp(id);
            return;
        }
        // Of somebody whose rights are other ones by now it is begun again with those.
        BooleanSupplier half =
                () -> worker.isStopping() || !rights.of(job.createdBy()).equals(orderer);
        var rows = Callers.as(orderer.get(), () -> written(job, () -> half.getAsBoolean() || isGivenUp(id)));
        if (!half.getAsBoolean()) {
            desk.ready(id, rows);
            tries.remove(id);
        }
    }

    private boolean isGivenUp(long id) {
        var now = desk.asItStands(id);
        return now == null || now.state() != ExportState.BUILDING;
    }

    private boolean mayStill(Caller orderer, Export job) {
        return orderer.may(Permissions.EXPORT)
                && orderer.may(Permissions.READ)
                && orderer.may(Permissions.REVEAL)
                && (!job.children() || orderer.may(Permissions.CHILD_DATA))
                && Callers.as(orderer, () -> reach.hasDivision(job.divisionCode()));
    }

    private int written(Export job, BooleanSupplier unwanted) {
        pieces.delete(job.id());
        try (var file = new SealedPieces(job.id(), pieces, cipher, ids)) {
            return writing.write(job, file, () -> {}, unwanted);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
