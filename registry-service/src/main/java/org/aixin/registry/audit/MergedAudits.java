package org.aixin.registry.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.persistence.audit.AuditExcerpt;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.persistence.audit.AuditPlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;

/**
 * The audits of all services as one list, newest first. Each is asked for its next rows on behalf of whoever searches, all
 * of them at once, and what they tell is put in order. A service that cannot be asked is named, and its rows are missing;
 * they are where they belong as soon as somebody asks again.
 */
class MergedAudits implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(MergedAudits.class);

    /** What a door gives at once. */
    private static final int CHUNK = 500;

    private static final int THREADS = 12;

    private final Map<String, OneAudit> audits;
    private final ExecutorService threads;

    /** @param audits by the name of their service */
    MergedAudits(Map<String, OneAudit> audits) {
        this.audits = Map.copyOf(audits);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            var made = new Thread(task, "audits");
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * A page.
     *
     * @param next null on the last one
     * @param away whose rows are missing
     */
    record Found(
            List<MergedRow> items,
            long total,
            boolean totalIsLowerBound,
            @Nullable MergedPlace next,
            List<String> away) {}

    /** One page, by number or from where a page before it ended. */
    Found page(AuditFilter filter, PageRequest request, @Nullable MergedPlace after) {
        var skipped = after == null ? request.offset() : 0;
        var readers = begun(filter, after, skipped + request.size() + 1);
        taken(readers, skipped);
        var items = taken(readers, request.size());
        var isMore = first(readers).isPresent();
        var away = readers.stream()
                .filter(reader -> reader.away)
                .map(reader -> reader.service)
                .sorted()
                .toList();
        var total = readers.stream().mapToLong(reader -> reader.total).sum();
        return new Found(
                items,
                Math.min(total, PageRequest.DEEPEST),
                total > PageRequest.DEEPEST
                        || !away.isEmpty()
                        || readers.stream().anyMatch(reader -> reader.totalIsLowerBound),
                isMore && !items.isEmpty() ? MergedPlace.of(items.get(items.size() - 1)) : null,
                away);
    }

    private List<Reader> begun(AuditFilter filter, @Nullable MergedPlace after, int wanted) {
        var readers = audits.entrySet().stream()
                .map(audit -> new Reader(
                        audit.getKey(),
                        audit.getValue(),
                        filter,
                        after == null ? null : after.in(audit.getKey()),
                        Math.min(wanted, CHUNK)))
                .toList();
        var trace = MDC.getCopyOfContextMap();
        var questions = new ArrayList<Callable<Boolean>>();
        for (var reader : readers) {
            questions.add(Callers.carrying(() -> {
                MDC.setContextMap(trace == null ? Map.of() : trace);
                try {
                    reader.read();
                    return true;
                } finally {
                    MDC.clear();
                }
            }));
        }
        try {
            for (var answer : threads.invokeAll(questions)) {
                answer.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable(stopping);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failure.getCause());
        }
        return readers;
    }

    /** The next rows, so many unless there are fewer. */
    private static List<MergedRow> taken(Collection<Reader> readers, int most) {
        var rows = new ArrayList<MergedRow>();
        for (var first = first(readers); rows.size() < most && first.isPresent(); first = first(readers)) {
            rows.add(first.get().take());
        }
        return rows;
    }

    private static Optional<Reader> first(Collection<Reader> readers) {
        return readers.stream()
                .filter(Reader::hasNext)
                .min(Comparator.comparing(reader -> reader.rows.element(), MergedRow.NEWEST_FIRST));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** Reads along one audit, some rows at a time. */
    private static final class Reader {

        private final String service;
        private final OneAudit audit;
        private final AuditFilter filter;
        private final int chunk;
        private final Deque<MergedRow> rows = new ArrayDeque<>();
        private @Nullable AuditPlace place;
        private boolean more = true;
        private boolean away;
        private long total;
        private boolean totalIsLowerBound;

        private Reader(String service, OneAudit audit, AuditFilter filter, @Nullable AuditPlace after, int chunk) {
            this.service = service;
            this.audit = audit;
            this.filter = filter;
            this.place = after;
            this.chunk = chunk;
        }

        private boolean hasNext() {
            if (rows.isEmpty() && more) {
                read();
            }
            return !rows.isEmpty();
        }

        private MergedRow take() {
            return rows.remove();
        }

        /**
         * Whoever searches has been let in, and what they ask for was looked at: a service that refuses all the same, as
         * one from before it had the door, is one that does not answer.
         */
        private void read() {
            AuditExcerpt found;
            try {
                found = audit.excerpt(filter, place, chunk);
            } catch (Refusal | IllegalStateException | DataAccessException failure) {
                log.warn("The audit of {} cannot be searched for now: {}", service, failure.toString());
                away = true;
                more = false;
                return;
            }
            for (var row : found.items()) {
                rows.add(new MergedRow(service, row));
                place = new AuditPlace(row.at(), row.id());
            }
            more = found.more() && !found.items().isEmpty();
            total = found.total();
            totalIsLowerBound = found.totalIsLowerBound();
        }
    }
}
