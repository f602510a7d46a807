package org.aixin.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.bench.plan.DemoCadre;
import org.aixin.bench.plan.DemoDivision;
import org.aixin.bench.plan.DemoFamily;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoRecord;
import org.aixin.bench.plan.DemoUnit;
import org.aixin.contracts.visit.CareKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What every node of every tree must tell of a year, summed up from the plan without the product's help. */
record ExpectedByNode(Map<String, Figures> divisions, Map<String, Figures> managedBy, Map<String, Figures> groups) {

    /** What adds up from node to node. */
    record Figures(
            long recipients,
            long contacts,
            long contactPersons,
            long visits,
            long visitPersons,
            long policies,
            long resolved,
            long reported,
            long goodDeeds,
            long fen) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        static Figures of(JsonNode metrics) {
            return new Figures(
                    metrics.at("/recipients").asLong(),
                    metrics.at("/contacts/events").asLong(),
                    metrics.at("/contacts/personTimes").asLong(),
                    metrics.at("/visits/events").asLong(),
                    metrics.at("/visits/personTimes").asLong(),
                    metrics.at("/policiesDelivered/items").asLong(),
                    metrics.at("/difficultiesResolved").asLong(),
                    metrics.at("/difficultiesReported").asLong(),
                    metrics.at("/goodDeeds").asLong(),
                    metrics.at("/aid/cashFen").asLong()
                            + metrics.at("/aid/goodsFen").asLong());
        }

        static Figures of(DemoFamily family) {
            return new Figures(family.people().size(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        static Figures of(DemoRecord record) {
            boolean contact = record.kind() == CareKind.CONTACT;
            int people = record.recipientIds().size();
            return new Figures(
                    0,
                    contact ? 1 : 0,
                    contact ? people : 0,
                    contact ? 0 : 1,
                    contact ? 0 : people,
                    record.policies().size(),
                    number(record, DemoRecord.Outcome.RESOLVED),
                    number(record, DemoRecord.Outcome.REPORTED),
                    record.goodDeeds().size(),
                    record.aid().stream().mapToLong(DemoRecord.Aid::fen).sum());
        }

        private static long number(DemoRecord record, DemoRecord.Outcome outcome) {
            return record.difficulties().stream()
                    .filter(difficulty -> difficulty.outcome() == outcome)
                    .count();
        }

        Figures plus(Figures other) {
            return new Figures(
                    recipients + other.recipients,
                    contacts + other.contacts,
                    contactPersons + other.contactPersons,
                    visits + other.visits,
                    visitPersons + other.visitPersons,
                    policies + other.policies,
                    resolved + other.resolved,
                    reported + other.reported,
                    goodDeeds + other.goodDeeds,
                    fen + other.fen);
        }
    }

    static ExpectedByNode of(DemoPlan plan, int year) {
        var byVillage = new TreeMap<String, Figures>();
        var byUnit = new TreeMap<String, Figures>();
        var families = plan.families().stream().filter(DemoFamily::counted).toList();
        var units =
                plan.cadres().stream().collect(Collectors.toMap(DemoCadre::id, cadre -> Long.toString(cadre.unitId())));
        var villages = families.stream()
                .collect(Collectors.toMap(
                        family -> family.household().id(),
                        family -> family.household().divisionCode()));
        for (var family : families) {
            byVillage.merge(family.household().divisionCode(), Figures.of(family), Figures::plus);
            byUnit.merge(units.getOrDefault(family.pairing().cadreId(), ""), Figures.of(family), Figures::plus);
        }
        plan.records()
                .filter(dated -> dated.record().occurredAt().getYear() == year)
                .forEach(dated -> {
                    var figures = Figures.of(dated.record());
                    byVillage.merge(villages.getOrDefault(dated.record().householdId(), ""), figures, Figures::plus);
                    byUnit.merge(units.getOrDefault(dated.cadreId(), ""), figures, Figures::plus);
                });
        return new ExpectedByNode(
                rolledUp(byVillage, parents(plan.divisions(), DemoDivision::code, DemoDivision::parentCode)),
                rolledUp(byUnit, unitParents(plan, DemoUnit::managedBy)),
                rolledUp(byUnit, unitParents(plan, DemoUnit::groupLeader)));
    }

    private static Map<String, String> unitParents(DemoPlan plan, Function<DemoUnit, @Nullable Long> parent) {
        return parents(plan.units(), unit -> Long.toString(unit.id()), unit -> {
            var above = parent.apply(unit);
            return above == null ? null : Long.toString(above);
        });
    }

    private static <T> Map<String, String> parents(
            List<T> nodes, Function<T, String> code, Function<T, @Nullable String> parent) {
        var parents = new TreeMap<String, String>();
        for (var node : nodes) {
            var above = parent.apply(node);
            if (above != null) {
                parents.put(code.apply(node), above);
            }
        }
        return parents;
    }

    private static Map<String, Figures> rolledUp(Map<String, Figures> own, Map<String, String> parents) {
        var sums = new TreeMap<String, Figures>();
        own.forEach((node, figures) -> {
            var path = new ArrayList<String>();
            for (var above = node; above != null; above = parents.get(above)) {
                path.add(above);
            }
            path.forEach(above -> sums.merge(above, figures, Figures::plus));
        });
        return sums;
    }
}
