package org.aixin.stats.booking;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which generations are counted into, and which one is read. */
@Component
public class Generations {

    private final GenerationMapper generations;

    Generations(GenerationMapper generations) {
        this.generations = generations;
    }

    /** The generations that every event is applied to, ascending. */
    public List<Integer> open() {
        return generations.open();
    }

    /** The generation that is read. */
    public int active() {
        return generations.active();
    }
}
