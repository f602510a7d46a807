package org.aixin.stats.figure;

import org.aixin.stats.booking.Generations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The generation that is read, known without asking MySQL each time, also while MySQL is away. */
@Component
class ActiveGeneration {

    private final Generations generations;
    private volatile int gen;

    ActiveGeneration(Generations generations) {
        this.generations = generations;
    }

    int get() {
        if (gen == 0) {
            refresh();
        }
        return gen;
    }

    @Scheduled(fixedDelay = 5_000)
    void refresh() {
        gen = generations.active();
    }
}
