package org.aixin.registry.bulk.job;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with an import, or not by whoever asks. */
class ImportRefused extends Refusal {

    private ImportRefused(HttpStatus status, String code) {
        super(status, code);
    }

    /** It is in another state by now. */
    static ImportRefused notNow() {
        return new ImportRefused(HttpStatus.CONFLICT, "import-not-now");
    }

    /** A piece is missing, comes too early, or is of another length than announced. */
    static ImportRefused pieces() {
        return new ImportRefused(HttpStatus.CONFLICT, "import-pieces");
    }

    /** What enters people is confirmed by an office of the county or above. */
    static ImportRefused forTheCounty() {
        return new ImportRefused(HttpStatus.FORBIDDEN, "import-for-the-county");
    }

    /** What was sent goes back to whoever sent it alone. */
    static ImportRefused ofAnother() {
        return new ImportRefused(HttpStatus.FORBIDDEN, "import-of-another");
    }

    /** An office has so many that are not over. */
    static ImportRefused tooMany() {
        return new ImportRefused(HttpStatus.CONFLICT, "import-too-many");
    }
}
