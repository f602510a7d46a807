package org.aixin.registry.comparison;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a comparison, or not by whoever asks. */
class ComparisonRefused extends Refusal {

    /** Why a list is not taken in which columns are missing. */
    static final String COLUMNS_MISSING = "comparison-columns-missing";

    private ComparisonRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    /** It is in another state by now. */
    static ComparisonRefused notNow() {
        return new ComparisonRefused(HttpStatus.CONFLICT, "comparison-not-now");
    }

    /** A piece is missing, comes too early, or is of another length than announced. */
    static ComparisonRefused pieces() {
        return new ComparisonRefused(HttpStatus.CONFLICT, "comparison-pieces");
    }

    /** Lists are held against the register by offices of the county or above. */
    static ComparisonRefused forTheCounty() {
        return new ComparisonRefused(HttpStatus.FORBIDDEN, "comparison-for-the-county");
    }

    /** Whoever sends a list sends all of it. */
    static ComparisonRefused ofAnother() {
        return new ComparisonRefused(HttpStatus.FORBIDDEN, "comparison-of-another");
    }

    /** An area has so many that are not over. */
    static ComparisonRefused tooMany() {
        return new ComparisonRefused(HttpStatus.CONFLICT, "comparison-too-many");
    }

    /** @param names of the columns, as people read them */
    static ComparisonRefused columnsMissing(String names) {
        return new ComparisonRefused(HttpStatus.UNPROCESSABLE_CONTENT, COLUMNS_MISSING, names);
    }
}
