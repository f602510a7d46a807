package org.aixin.stats.rebuild;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What was asked of a generation cannot be done as things stand. */
class GenerationRefused extends Refusal {

    private GenerationRefused(String code, Object... args) {
        super(HttpStatus.CONFLICT, code, args);
    }

    /** One is being built. */
    static GenerationRefused running(int gen) {
        return new GenerationRefused("rebuild-running", Integer.toString(gen));
    }

    /** Not everything has been counted into it. */
    static GenerationRefused incomplete(int gen) {
        return new GenerationRefused("generation-incomplete", Integer.toString(gen));
    }

    /** It holds something else than the one that is read. */
    static GenerationRefused differs(int gen) {
        return new GenerationRefused("generation-differs", Integer.toString(gen));
    }

    /** Nobody counts into it any more. */
    static GenerationRefused retired(int gen) {
        return new GenerationRefused("generation-retired", Integer.toString(gen));
    }

    /** It is the one that is read. */
    static GenerationRefused active(int gen) {
        return new GenerationRefused("generation-active", Integer.toString(gen));
    }
}
