package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What statistics tell of a node and of each below it, down to the leaves. */
final class EveryNode {

    private final Demo demo;
    private final int year;

    EveryNode(Demo demo, int year) {
        this.demo = demo;
        this.year = year;
    }

    /**
     * Those that tell anything, by code or id.
     *
     * @param kind {@code divisions} or {@code units}
     * @param tree which of the units' trees, {@code tree=GROUP&}; empty for divisions
     * @param nothing what whoever tells nothing tells
     */
    <F> Map<String, F> below(String kind, String top, String tree, Function<JsonNode, F> read, F nothing) {
        var figures = new TreeMap<String, F>();
        put(figures, top, read.apply(ask("%s/%s?%syear=%d".formatted(kind, top, tree, year))), nothing);
        Set<String> open = new TreeSet<>(Set.of(top));
        while (!open.isEmpty()) {
            var next = new TreeSet<String>();
            for (var node : open) {
                ask("%s/%s/children?%syear=%d".formatted(kind, node, tree, year))
                        .at("/items")
                        .forEach(child -> {
                            var code = child.at(kind.equals("units") ? "/unit/id" : "/division/code")
                                    .asString();
                            put(figures, code, read.apply(child), nothing);
                            if (child.at("/hasChildren").asBoolean()) {
                                next.add(code);
                            }
                        });
            }
            open = next;
        }
        return figures;
    }

    private static <F> void put(Map<String, F> figures, String code, F told, F nothing) {
        if (!told.equals(nothing)) {
            figures.put(code, told);
        }
    }

    /** @param path below the statistics of the console */
    JsonNode ask(String path) {
        var answer = demo.door.get("/api/console/v1/statistics/" + path, demo.office);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }
}
