package org.aixin.registry.surveyround;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.persistence.scope.DivisionCode;

/**
 * Which rounds somebody's grants let them know of: those of their area and inside it, and those of the areas around it, in
 * which they confirm. Nothing else gives any.
 *
 * @param whole whether it is all of them
 * @param inside what the codes of the own areas begin with
 * @param around the codes of the areas around
 */
record RoundReach(boolean whole, Set<String> inside, Set<String> around) {

    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9);
    private static final int COUNTY = 6;

    static RoundReach of(Collection<Grant> grants) {
        var inside = new TreeSet<String>();
        var around = new TreeSet<String>();
        for (var code : divisions(grants)) {
            inside.add(DivisionCode.prefixOf(code));
            LEVELS.stream().filter(length -> length < code.length()).forEach(length -> around.add(code(code, length)));
        }
        return new RoundReach(grants.stream().anyMatch(grant -> grant.level() == GrantLevel.PROVINCE), inside, around);
    }

    private static List<String> divisions(Collection<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.level() == GrantLevel.DIVISION)
                .map(grant -> Objects.requireNonNull(grant.on()))
                .toList();
    }

    private static String code(String of, int length) {
        return of.substring(0, length) + "0".repeat(Math.max(0, COUNTY - length));
    }

    boolean isNothing() {
        return !whole && inside.isEmpty();
    }

    boolean has(String division) {
        return whole || around.contains(division) || inside.stream().anyMatch(division::startsWith);
    }

    /** Where somebody begins to look at a round of that area: all of it, or their own part. */
    static Optional<String> ownPart(Collection<Grant> grants, String area) {
        var all = grants.stream().anyMatch(grant -> grant.level() == GrantLevel.PROVINCE)
                || divisions(grants).stream().anyMatch(own -> DivisionCode.isWithin(area, own));
        return all
                ? Optional.of(area)
                : divisions(grants).stream()
                        .filter(code -> DivisionCode.isWithin(code, area))
                        .sorted()
                        .findFirst();
    }
}
