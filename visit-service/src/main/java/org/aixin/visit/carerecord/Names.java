package org.aixin.visit.carerecord;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ids on a page are called; whatever is not known, or may not be seen, has no name.
 *
 * @param hiddenChildren of whom the caller may know that they are children, and no name
 */
record Names(
        Map<Long, String> people, Set<Long> hiddenChildren, Map<String, String> divisions, Map<Long, String> units) {

    @Nullable
    String ofPerson(long id) {
        return people.get(id);
    }

    boolean isHiddenChild(long id) {
        return hiddenChildren.contains(id);
    }

    @Nullable
    String ofDivision(String code) {
        return divisions.get(code);
    }

    @Nullable
    String ofUnit(long id) {
        return units.get(id);
    }
}
