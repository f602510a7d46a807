package org.aixin.stats.figure;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other features see another generation without waiting for it. */
@TestComponent
public class Reading {

    private final ActiveGeneration generation;
    private final Sweeper sweeper;

    Reading(ActiveGeneration generation, Sweeper sweeper) {
        this.generation = generation;
        this.sweeper = sweeper;
    }

    public void refresh() {
        generation.refresh();
    }

    public void sweep() {
        sweeper.sweep();
    }
}
