package org.aixin.registry.surveyround;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Not as the round or the counts stand now. */
final class RoundRefused extends Refusal {

    private RoundRefused(String code) {
        super(HttpStatus.CONFLICT, code);
    }

    static RoundRefused closed() {
        return new RoundRefused("round-closed");
    }

    static RoundRefused open() {
        return new RoundRefused("round-open");
    }

    /** Somebody would confirm other counts than were looked at. */
    static RoundRefused countsMovedOn() {
        return new RoundRefused("counts-moved-on");
    }
}
