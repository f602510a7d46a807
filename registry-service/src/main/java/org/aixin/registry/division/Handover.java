package org.aixin.registry.division;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.FirstNames;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over what of a division: everything in it has an heir, or nothing happens.
 *
 * @param successors each once, as they were said
 * @param rest who takes what stands in the division itself; null where nothing does
 * @param below the new parent of each division that hangs here, by its code
 */
record Handover(List<String> successors, @Nullable String rest, Map<String, String> below) {

    private static final int COUNTY = 6;

    /**
     * @param children what hangs below the division on that day or later
     * @param occupants how many people, families and units stand in the division itself
     * @param problems takes what stands in the way
     */
    static Handover plan(
            SucceedDivision command,
            Map<String, Division> successors,
            List<Division> children,
            int occupants,
            Problems problems) {
        var said = command.successors().stream().distinct().toList();
        var only = said.size() == 1 ? said.get(0) : null;
        var rest = command.rest() == null ? only : command.rest();
        if (rest == null && occupants > 0) {
            problems.add("rest", "heir-of-the-rest");
        } else if (rest != null && !said.contains(rest)) {
            problems.add("rest", "heir-unknown", rest);
        }
        return new Handover(said, rest, shares(command, only, successors, children, problems));
    }

    private static Map<String, String> shares(
            SucceedDivision command,
            @Nullable String only,
            Map<String, Division> successors,
            List<Division> children,
            Problems problems) {
        var shares = new TreeMap<String, String>();
        var byCode = children.stream().collect(toMap(Division::code, identity()));
        var given = new HashMap<String, String>();
        for (var share : command.below() == null ? List.<SucceedDivision.Share>of() : command.below()) {
            if (!byCode.containsKey(share.code())) {
                problems.add("below", "not-below", share.code());
            } else if (!successors.containsKey(share.successor())) {
                problems.add("below", "heir-unknown", share.successor());
            }
            given.put(share.code(), share.successor());
        }
        var without = new ArrayList<Division>();
        var elsewhere = new ArrayList<Division>();
        for (var child : children) {
            var own = given.get(child.code());
            var heir = own == null ? only : own;
            if (heir == null) {
                without.add(child);
            } else {
                shares.put(child.code(), heir);
                if (successors.containsKey(heir) && !belongsTo(child.code(), heir)) {
                    elsewhere.add(child);
                }
            }
        }
        if (!without.isEmpty()) {
            problems.add("below", "below-without-heir", without.size(), names(without));
        }
        if (!elsewhere.isEmpty()) {
            problems.add("below", "below-needs-codes", elsewhere.size(), names(elsewhere));
        }
        return shares;
    }

    /**
     * Whether something with that code may hang there: rights go by code, so that what comes to another county gets a code
     * of that county.
     */
    static boolean belongsTo(String code, String parentCode) {
        var area = parentCode.length() > COUNTY ? parentCode.substring(0, COUNTY) : parentCode;
        return DivisionCode.isWithin(code, area);
    }

    static String names(List<Division> divisions) {
        return FirstNames.of(divisions.stream().map(Division::name).toList());
    }
}
