package org.aixin.stats.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which generations are counted into, and which one is read.
 *
 * <p>Whoever changes that holds the latch of paths, and whoever counts asks after having it: so everything is counted
 * into a generation wholly or not at all.
 */
@Component
public class Generations {

    private final GenerationMapper generations;
    private final NodeVersionMapper versions;
    private final Clock clock;

    Generations(GenerationMapper generations, NodeVersionMapper versions, Clock clock) {
        this.generations = generations;
        this.versions = versions;
        this.clock = clock;
    }

    /** The generations that every event is applied to, ascending. */
    public List<Integer> open() {
        return generations.open();
    }

    /** Those that hold everything: the active one, and those that one may go back to. */
    public List<Integer> complete() {
        return generations.complete();
    }

    /** The generation that is read. */
    public int active() {
        return generations.active();
    }

    /** Newest first. */
    public List<Generation> all() {
        return generations.all();
    }

    public Optional<Generation> find(int gen) {
        return Optional.ofNullable(generations.find(gen));
    }

    /** Opens the next one, with everybody's node versions, so that what has only stocks is there too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int begin() {
        var gen = generations.newest() + 1;
        generations.begin(gen, now());
        versions.copy(generations.active(), gen, now());
        return gen;
    }

    /**
     * Has this one read from now on, and the one before kept beside it. Whoever saw a node's version before sees a
     * higher one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(int gen) {
        versions.overtake(gen, generations.active(), now());
        generations.leave(now());
        generations.activate(gen, now());
    }

    /** From now on nobody counts into it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retire(int gen) {
        generations.retire(gen);
    }

    /** Nothing is left of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropped(int gen) {
        generations.dropped(gen, now());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
