package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts the people of the register one by one, as its lists and its trees show them, without any figure's help. */
final class Recount {

    private static final String API = "/api/console/v1";

    private final Demo demo;

    Recount(Demo demo) {
        this.demo = demo;
    }

    /** Somebody in the register's list. */
    record Listed(
            String id,
            RecipientCategory category,
            boolean inCare,
            String village,
            String household,
            List<String> cadres) {

        private static Listed of(JsonNode row) {
            return new Listed(
                    row.at("/id").asString(),
                    RecipientCategory.valueOf(row.at("/category").asString()),
                    !row.at("/status").asString().equals(RecipientStatus.EXITED.name()),
                    row.at("/division/code").asString(),
                    row.at("/household/id").asString(),
                    row.at("/cadres")
                            .valueStream()
                            .map(cadre -> cadre.at("/id").asString())
                            .toList());
        }

        private boolean isCounted() {
            return inCare && category.inTotals();
        }
    }

    /** Who is cared for in a node. */
    record People(long recipients, long households, Map<String, Long> byCategory) {

        static final People NOBODY = new People(0, 0, Map.of());

        /** As statistics tell them. */
        static People of(JsonNode told) {
            var metrics = told.at("/metrics");
            var byCategory = new TreeMap<String, Long>();
            metrics.at("/recipientsByCategory").properties().forEach(entry -> {
                var counted = RecipientCategory.valueOf(entry.getKey()).inTotals();
                if (counted && entry.getValue().asLong() > 0) {
                    byCategory.put(entry.getKey(), entry.getValue().asLong());
                }
            });
            return new People(
                    metrics.at("/recipients").asLong(),
                    metrics.at("/households").asLong(),
                    byCategory);
        }

        private static People of(List<Listed> people) {
            var byCategory = new TreeMap<String, Long>();
            var households = new TreeSet<String>();
            for (var one : people) {
                byCategory.merge(one.category().name(), 1L, Long::sum);
                households.add(one.household());
            }
            return new People(people.size(), households.size(), byCategory);
        }
    }

    /** Everybody in the list, page by page to its end. */
    List<Listed> everybody() {
        var everybody = new ArrayList<Listed>();
        var cursor = "";
        do {
            var page = get("/recipients?size=200" + cursor);
            page.at("/items").forEach(row -> everybody.add(Listed.of(row)));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        return everybody;
    }

    /** What each division in which anybody is must tell. */
    Map<String, People> divisions(String top) {
        var parents = new HashMap<String, String>();
        below("divisions", "/code", top, parents);
        var people = new TreeMap<String, List<Listed>>();
        everybody().stream().filter(Listed::isCounted).forEach(one -> {
            for (@Nullable String at = one.village(); at != null; at = parents.get(at)) {
                people.computeIfAbsent(at, any -> new ArrayList<>()).add(one);
            }
        });
        return counted(people);
    }

    /**
     * What each unit of whose cadres somebody is cared for must tell.
     *
     * @param unitOf the unit of each cadre
     */
    Map<String, People> units(String top, String tree, Map<String, String> unitOf) {
        var parents = new HashMap<String, String>();
        below("units", "/id", top, "?tree=" + tree, parents);
        var people = new TreeMap<String, List<Listed>>();
        everybody().stream().filter(Listed::isCounted).forEach(one -> {
            Set<String> above = new TreeSet<>();
            for (var cadre : one.cadres()) {
                for (var at = unitOf.get(cadre); at != null; at = parents.get(at)) {
                    above.add(at);
                }
            }
            above.forEach(
                    at -> people.computeIfAbsent(at, any -> new ArrayList<>()).add(one));
        });
        return counted(people);
    }

    private static Map<String, People> counted(Map<String, List<Listed>> people) {
        var counted = new TreeMap<String, People>();
        people.forEach((node, those) -> counted.put(node, People.of(those)));
        return counted;
    }

    private void below(String kind, String name, String top, Map<String, String> parents) {
        below(kind, name, top, "", parents);
    }

    private void below(String kind, String name, String top, String query, Map<String, String> parents) {
        for (var child : get("/" + kind + "/" + top + "/children" + query)) {
            var code = child.at(name).asString();
            parents.put(code, top);
            below(kind, name, code, query, parents);
        }
    }

    private JsonNode get(String path) {
        var answer = demo.door.get(API + path, demo.office);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
