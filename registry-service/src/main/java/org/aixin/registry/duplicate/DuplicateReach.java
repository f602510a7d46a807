package org.aixin.registry.duplicate;

import java.util.List;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.NotFound;
import org.aixin.registry.batch.Permissions;
import org.springframework.stereotype.Component;

/** Which offices have to do with people who might be one: those of counties and above, each with whom it sees. */
@Component
class DuplicateReach {

    private static final int COUNTY = 6;
    private static final int BOTH = 2;

    private final LookAlikeMapper rows;

    DuplicateReach(LookAlikeMapper rows) {
        this.rows = rows;
    }

    /**
     * @throws org.aixin.kernel.problem.Forbidden if the caller sees no people
     * @throws DuplicateRefused if the caller is no such office
     */
    void requireOffice() {
        var caller = Callers.current();
        caller.require(Permissions.READ);
        if (caller.grants().stream().noneMatch(DuplicateReach::isOffice)) {
            throw DuplicateRefused.forTheCounty();
        }
    }

    /**
     * @throws NotFound if there are no such two, or the caller sees neither
     * @throws DuplicateRefused if the caller sees only one of them
     */
    void requireBoth(long lookAlike) {
        requireOffice();
        var seen = rows.seen(List.of(lookAlike)).size();
        if (seen == 0) {
            throw new NotFound();
        }
        if (seen < BOTH) {
            throw DuplicateRefused.forThoseAbove();
        }
    }

    private static boolean isOffice(Grant grant) {
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> Objects.requireNonNull(grant.on()).length() <= COUNTY;
            case UNIT, SELF, CLIENT -> false;
        };
    }
}
