package org.aixin.persistence.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.persistence.lock.SoleWorker;
import org.aixin.persistence.states.Owners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills projections from their owners' states: each one once when it is new, and again when somebody asks.
 *
 * <p>The topic alone does not suffice for a new projection, for compaction may keep an older version as the last one. A
 * new consumer begins at the topic's beginning, so whatever changes while the states are loaded is followed too, and
 * the version gate merges both. How far it got is noted with every page, so it goes on there after a crash.
 */
class StateLoader implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StateLoader.class);

    private final Map<String, Projection<?>> projections;
    private final Owners owners;
    private final ProjectionLoadMapper loads;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final SoleWorker worker;

    StateLoader(
            List<Projection<?>> projections,
            Owners owners,
            ProjectionLoadMapper loads,
            TransactionTemplate transaction,
            AuditTrail audit,
            JdbcConnectionDetails database,
            String service) {
        this.projections = projections.stream()
                .collect(Collectors.toMap(projection -> projection.origin().aggregate(), Function.identity()));
        this.owners = owners;
        this.loads = loads;
        this.transaction = transaction;
        this.audit = audit;
        this.worker = new SoleWorker("aixin:states:" + service, database, this::loadUnfinished);
    }

    /** Looks whether something is to be loaded, and tries again what could not be finished. */
    @Scheduled(initialDelay = 2_000, fixedDelay = 15_000)
    void look() {
        worker.look();
    }

    /** Has the projection loaded from its beginning once more. */
    void again(String aggregate) {
        var topic = projection(aggregate).origin().topic();
        transaction.executeWithoutResult(begun -> {
            loads.beginAgain(topic);
            audit.append(AuditNote.of(SettingEvent.PROJECTION_LOAD_ASKED).about("aggregate", aggregate));
        });
        look();
    }

    ProjectionLoad progress(String aggregate) {
        var load = loads.find(projection(aggregate).origin().topic());
        if (load == null) {
            throw new NotFound();
        }
        return load;
    }

    private Projection<?> projection(String aggregate) {
        var projection = projections.get(aggregate);
        if (projection == null) {
            throw new NotFound();
        }
        return projection;
    }

    /** One instance loads at a time; two would only do the work twice. */
    void loadAll() {
        worker.work();
    }

    private void loadUnfinished() {
        projections.values().forEach(this::loadUnlessFinished);
    }

    private <E extends IntegrationEvent> void loadUnlessFinished(Projection<E> projection) {
        var origin = projection.origin();
        var load = loads.find(origin.topic());
        var finished = load != null && load.finishedAt() != null;
        if (finished || owners.address(origin).isEmpty()) {
            return;
        }
        if (load == null) {
            transaction.executeWithoutResult(begun -> loads.begin(origin.topic()));
        }
        var after = load == null ? null : load.afterKey();
        do {
            var page = owners.states(origin, after);
            var next = page.next();
            transaction.executeWithoutResult(begun -> {
                projection.apply(page.items());
                if (next == null) {
                    loads.finish(origin.topic(), page.items().size());
                } else {
                    loads.advance(origin.topic(), next, page.items().size());
                }
            });
            after = next;
        } while (after != null && !worker.isStopping());
        log.info("Loaded the states of {} from {}", origin.aggregate(), origin.owner());
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
