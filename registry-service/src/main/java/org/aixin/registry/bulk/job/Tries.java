package org.aixin.registry.bulk.job;

import java.util.concurrent.ConcurrentHashMap;

/**
 * How often the work on an import was begun at the same place: what came further in between may break off once more, for of
 * a long file the database turns a chunk down now and then. Thread-safe.
 */
final class Tries {

    private final ConcurrentHashMap<Long, Begun> begun = new ConcurrentHashMap<>();

    /** Where, and how often there. */
    private record Begun(long version, int position, int times) {

        private Begun then(Begun next) {
            return next.version == version && next.position == position ? new Begun(version, position, times + 1) : next;
        }
    }

    /** It is begun where it stands; the how manieth time that is. */
    int again(Import job) {
        return begun.merge(job.id(), new Begun(job.version(), job.position(), 1), Begun::then)
                .times();
    }

    void forget(long id) {
        begun.remove(id);
    }
}
