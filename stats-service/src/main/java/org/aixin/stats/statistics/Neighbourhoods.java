package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitNode;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.stats.statistics.Neighbourhood.Step;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows what stands around nodes. It is read from the trees once for as long as the node's version is the same, since
 * whatever changes in a tree, a name too, raises the versions of all its nodes. Thread-safe.
 */
@Component
class Neighbourhoods {

    private static final int REMEMBERED = 5_000;

    private final DivisionTree divisions;
    private final UnitTree units;
    private final Parents parents;
    private final ReportingUnits reportingUnits;
    private final Map<Key, Remembered> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    });

    Neighbourhoods(DivisionTree divisions, UnitTree units, Parents parents, ReportingUnits reportingUnits) {
        this.divisions = divisions;
        this.units = units;
        this.parents = parents;
        this.reportingUnits = reportingUnits;
    }

    private record Key(int gen, Node node, LocalDate day) {}

    private record Remembered(long ver, Neighbourhood around) {}

    /** What was read last, though it may have changed. */
    @Nullable
    Neighbourhood lastSeen(int gen, Node node, LocalDate day) {
        var known = remembered.get(new Key(gen, node, day));
        return known == null ? null : known.around;
    }

    /**
     * What stands around the node.
     *
     * @param ver the version of figures of the node that were read before; 0 when it has none
     */
    Neighbourhood of(int gen, Node node, LocalDate day, long ver) {
        var key = new Key(gen, node, day);
        var known = remembered.get(key);
        if (known != null && known.ver == ver) {
            return known.around;
        }
        var around = node.tree() == Tree.DIVISION ? ofDivision(node.code(), day) : ofUnit(node, day);
        if (ver > 0) {
            remembered.put(key, new Remembered(ver, around));
        }
        return around;
    }

    private Neighbourhood ofDivision(String code, LocalDate day) {
        var above = divisions.lineage(List.of(code)).pathOf(code, day).stream()
                .filter(step -> !step.equals(code))
                .map(step -> divisions.find(step, day))
                .flatMap(Optional::stream)
                .map(step -> new Step(step.code(), step.name()))
                .toList();
        var children = divisions.children(code, day);
        var below = children.stream().map(DivisionNode::code).toList();
        var isProvince = divisions
                .find(code, day)
                .filter(known -> known.level() == DivisionLevel.PROVINCE)
                .isPresent();
        var apart = reportingUnits.within(children, day);
        var counties = new LinkedHashMap<String, String>();
        if (isProvince) {
            parents.hangingUnder(below, day).forEach(county -> counties.put(county.code(), county.parent()));
        }
        var shown = Stream.concat(below.stream(), apart.keySet().stream()).toList();
        return new Neighbourhood(above, below, parents.among(Tree.DIVISION, shown, day), apart, counties);
    }

    private Neighbourhood ofUnit(Node node, LocalDate day) {
        var id = Long.parseLong(node.code());
        var kind = node.tree() == Tree.GROUP ? UnitTreeKind.GROUP : UnitTreeKind.MANAGED_BY;
        var above = units.lineage(kind, List.of(id)).pathOf(id, day).stream()
                .filter(step -> step != id)
                .map(step -> units.find(step, day))
                .flatMap(Optional::stream)
                .map(step -> new Step(Long.toString(step.unitId()), step.name()))
                .toList();
        var below = units.children(kind, id, day).stream()
                .map(UnitNode::unitId)
                .map(String::valueOf)
                .collect(Collectors.toList());
        return new Neighbourhood(above, below, parents.among(node.tree(), below, day), Map.of(), Map.of());
    }
}
