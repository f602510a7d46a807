package org.aixin.stats.rebuild;

import org.aixin.persistence.lock.SoleWorker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Builds on whatever is not finished, in one instance at a time, and clears what is over. */
@Component
class RebuildJob implements DisposableBean {

    private final RebuildMapper rebuilds;
    private final Builder builder;
    private final Remains remains;
    private final SoleWorker worker;

    RebuildJob(RebuildMapper rebuilds, Builder builder, Remains remains, JdbcConnectionDetails database) {
        this.rebuilds = rebuilds;
        this.builder = builder;
        this.remains = remains;
        this.worker = new SoleWorker("aixin:stats:rebuild", database, this::build);
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    void look() {
        worker.look();
    }

    /** Does what there is to do, on the calling thread. What fails is tried again where it was left. */
    void work() {
        worker.work();
    }

    private void build() {
        for (var next = rebuilds.unfinished(); next != null; next = rebuilds.unfinished()) {
            builder.build(next, worker::isStopping);
        }
        remains.clear(worker::isStopping);
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
