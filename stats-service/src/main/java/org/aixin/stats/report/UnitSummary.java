package org.aixin.stats.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.UnitType;
import org.aixin.persistence.spans.UnitNode;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.definition.Definitions;
import org.aixin.stats.figure.Period;
import org.aixin.stats.report.Census.Cared;
import org.aixin.stats.report.Sentences.Sentence;
import org.aixin.stats.targets.RuleVersion;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** The sentences of a unit: what its own cadres did, and what the units did that it leads. */
@Component
class UnitSummary {

    private static final Set<UnitType> ENTERPRISES = EnumSet.of(UnitType.CENTRAL_SOE_IN_GANSU, UnitType.PROVINCIAL_SOE);

    private final Sentences sentences;
    private final Wording wording;
    private final Definitions definitions;
    private final UnitTree units;
    private final Census census;

    UnitSummary(Sentences sentences, Wording wording, Definitions definitions, UnitTree units, Census census) {
        this.sentences = sentences;
        this.wording = wording;
        this.definitions = definitions;
        this.units = units;
        this.census = census;
    }

    Composition write(UnitNode unit, LocalDate day) {
        var composition = new Composition(definitions, wording);
        var managed = units.children(UnitTreeKind.MANAGED_BY, unit.unitId(), day);
        var own = census.ofUnits(List.of(unit.unitId()), day);
        if (managed.isEmpty() || own.standing().cadres() > 0) {
            composition.add("S1-26", own(unit, own, day));
        }
        if (!managed.isEmpty()) {
            addManaged(composition, unit, managed, day);
        }
        return composition;
    }

    private Phrase own(UnitNode unit, Cared cared, LocalDate day) {
        var deeds = census.deedsOf(unit.unitId(), day);
        var epoch = RuleVersion.EPOCH;
        return people(sentences.begin("S1-26"), cared)
                .with("day", wording.dayOrMonthEnd(day))
                .with("unit", unit.name())
                .with("contacts", Metric.CONTACTS.since(epoch, deeds.contacts()))
                .with("visits", Metric.VISITS.since(epoch, deeds.visits()))
                .with("policies", Metric.POLICIES_PERSON_TIMES.since(epoch, deeds.policyPersons()))
                .with("resolved", Metric.DIFFICULTIES_RESOLVED.since(epoch, deeds.resolved()))
                .with("deeds", Metric.GOOD_DEEDS.since(epoch, deeds.goodDeeds()))
                .with("aid", Metric.AID.since(epoch, deeds.aidFen()))
                .end();
    }

    private void addManaged(Composition composition, UnitNode lead, List<UnitNode> managed, LocalDate day) {
        var below = units.subtree(UnitTreeKind.MANAGED_BY, lead.unitId(), day).stream()
                .filter(id -> id != lead.unitId())
                .toList();
        var cared = census.ofUnits(below, day);
        var types = managed.stream().map(UnitNode::type).collect(Collectors.toSet());
        var group = group(types, managed.size());
        if (ENTERPRISES.containsAll(types)) {
            composition
                    .add("S1-32", enterprises(lead, managed))
                    .add(
                            "S1-34",
                            people(sentences.begin("S1-34").with("managed", group), cared)
                                    .end());
        } else if (types.equals(Set.of(UnitType.FINANCIAL_INSTITUTION))) {
            composition.add("S1-37", institutions(group, cared, day));
        }
        composition.add("S1-27", done(group, managed, cared, day));
    }

    /** {@code 12所省直高校}; where the kinds are mixed they are plainly the units managed. */
    private Phrase group(Set<UnitType> types, int units) {
        var key = "OTHER";
        if (ENTERPRISES.containsAll(types)) {
            key = "ENTERPRISE";
        } else if (types.equals(Set.of(UnitType.UNIVERSITY)) || types.equals(Set.of(UnitType.FINANCIAL_INSTITUTION))) {
            key = types.iterator().next().name();
        }
        return sentences
                .begin("managed." + key)
                .with("units", Metric.MANAGED_UNITS.of(units))
                .end();
    }

    private Phrase enterprises(UnitNode lead, List<UnitNode> managed) {
        return sentences
                .begin("S1-32")
                .with("unit", lead.name())
                .with("central", Metric.MANAGED_UNITS.of(count(managed, UnitType.CENTRAL_SOE_IN_GANSU)))
                .with("provincial", Metric.MANAGED_UNITS.of(count(managed, UnitType.PROVINCIAL_SOE)))
                .end();
    }

    private static long count(List<UnitNode> managed, UnitType type) {
        return managed.stream().filter(unit -> unit.type() == type).count();
    }

    private Phrase institutions(Phrase group, Cared cared, LocalDate day) {
        return people(sentences.begin("S1-37"), cared)
                .with("day", wording.day(day))
                .with("managed", group)
                .with("pairs", cared.isOneToOne() ? words("S1-37.one-to-one") : Phrase.NOTHING)
                .with("covered", cared.isCovered() ? words("S1-37.covered") : Phrase.NOTHING)
                .end();
    }

    private Phrase done(Phrase group, List<UnitNode> managed, Cared cared, LocalDate day) {
        var codes = managed.stream().map(unit -> Long.toString(unit.unitId())).toList();
        var all = new Period(null);
        var done = census.done(Tree.MANAGED_BY, codes, List.of(all), day).getOrDefault(all, Metrics.ZERO);
        var epoch = RuleVersion.EPOCH;
        return people(sentences.begin("S1-27"), cared)
                .with("managed", group)
                .with("contacts", Metric.CONTACTS.since(epoch, done.contacts()))
                .with("policies", Metric.POLICIES_PERSON_TIMES.since(epoch, done.policyPersons()))
                .with("resolved", Metric.DIFFICULTIES_RESOLVED.since(epoch, done.difficultiesResolved()))
                .with("deeds", Metric.GOOD_DEEDS.since(epoch, done.goodDeeds()))
                .with("aid", Metric.AID.since(epoch, done.aidCashFen() + done.aidGoodsFen()))
                .end();
    }

    private Sentence people(Sentence sentence, Cared cared) {
        var standing = cared.standing();
        return sentence.with("cadres", Metric.CADRES.of(standing.cadres()))
                .with("children", Metric.CHILDREN.of(standing.children()))
                .with("disabled", Metric.SEVERELY_DISABLED.of(standing.disabled()))
                .with("destitute", Metric.DESTITUTE_HOUSEHOLDS.of(cared.destituteHouseholds()));
    }

    private Phrase words(String key) {
        return sentences.begin(key).end();
    }
}
