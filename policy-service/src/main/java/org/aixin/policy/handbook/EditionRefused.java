package org.aixin.policy.handbook;

import java.time.LocalDate;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A further edition begins after the newest one, or what was published before would change. */
class EditionRefused extends Refusal {

    EditionRefused(String code, LocalDate newest) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "edition-not-after-newest", code, newest);
    }
}
