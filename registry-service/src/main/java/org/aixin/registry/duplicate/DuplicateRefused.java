package org.aixin.registry.duplicate;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Not by you, or not as things stand. */
final class DuplicateRefused extends Refusal {

    private DuplicateRefused(HttpStatus status, String code) {
        super(status, code);
    }

    /** A township works on its people, and leaves to its county who of them are one. */
    static DuplicateRefused forTheCounty() {
        return new DuplicateRefused(HttpStatus.FORBIDDEN, "duplicates-for-the-county");
    }

    /** One of the two is in another office's care. */
    static DuplicateRefused forThoseAbove() {
        return new DuplicateRefused(HttpStatus.FORBIDDEN, "duplicates-for-those-above");
    }

    static DuplicateRefused ownProposal() {
        return new DuplicateRefused(HttpStatus.FORBIDDEN, "own-change");
    }

    static DuplicateRefused notProposer() {
        return new DuplicateRefused(HttpStatus.FORBIDDEN, "not-proposer");
    }

    static DuplicateRefused childData() {
        return new DuplicateRefused(HttpStatus.FORBIDDEN, "child-data");
    }

    /** Somebody has dealt with it, or it is gone. */
    static DuplicateRefused closed() {
        return new DuplicateRefused(HttpStatus.CONFLICT, "duplicate-closed");
    }

    /** Who would go stands for others who were merged into them. */
    static DuplicateRefused standsForOthers() {
        return new DuplicateRefused(HttpStatus.CONFLICT, "stands-for-others");
    }

    /** Who would stay has left the care, and who would go is in it. */
    static DuplicateRefused keptHasLeft() {
        return new DuplicateRefused(HttpStatus.CONFLICT, "kept-has-left");
    }
}
