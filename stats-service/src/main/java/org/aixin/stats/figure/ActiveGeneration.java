package org.aixin.stats.figure;

import org.aixin.stats.booking.Generations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The generation that is read, known without asking MySQL each time, also while MySQL is away. One request is answered
 * from one generation, however much it asks for.
 */
@Component
class ActiveGeneration {

    private static final String PINNED = ActiveGeneration.class.getName();

    private final Generations generations;
    private volatile int gen;

    ActiveGeneration(Generations generations) {
        this.generations = generations;
    }

    int get() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return current();
        }
        if (request.getAttribute(PINNED, RequestAttributes.SCOPE_REQUEST) instanceof Integer pinned) {
            return pinned;
        }
        var now = current();
        request.setAttribute(PINNED, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }

    private int current() {
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
