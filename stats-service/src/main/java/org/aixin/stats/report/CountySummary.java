package org.aixin.stats.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.definition.Definitions;
import org.aixin.stats.external.ExternalStatView;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.Figures;
import org.aixin.stats.figure.Period;
import org.aixin.stats.report.Sentences.Sentence;
import org.aixin.stats.statistics.Rate;
import org.aixin.stats.targets.RuleVersion;
import org.aixin.stats.tree.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sentences of a county's summary: who is paired, how often they met, what was done. */
@Component
class CountySummary {

    private final Sentences sentences;
    private final Wording wording;
    private final Definitions definitions;
    private final DivisionTree divisions;
    private final Census census;
    private final FigureDesk desk;
    private final Clock clock;

    CountySummary(
            Sentences sentences,
            Wording wording,
            Definitions definitions,
            DivisionTree divisions,
            Census census,
            FigureDesk desk,
            Clock clock) {
        this.sentences = sentences;
        this.wording = wording;
        this.definitions = definitions;
        this.divisions = divisions;
        this.census = census;
        this.desk = desk;
        this.clock = clock;
    }

    /** What was done and owed for those in the totals. */
    private record Done(Metrics flows, TargetSums targets) {

        static Done of(Figures figures) {
            return new Done(
                    figures.flows().entrySet().stream()
                            .filter(entry -> entry.getKey().inTotals())
                            .map(Map.Entry::getValue)
                            .reduce(Metrics.ZERO, Metrics::plus),
                    figures.targets().entrySet().stream()
                            .filter(entry -> entry.getKey().inTotals())
                            .map(Map.Entry::getValue)
                            .reduce(TargetSums.ZERO, TargetSums::plus));
        }
    }

    Composition write(DivisionNode county, LocalDate day, List<ExternalStatView> published) {
        var standing = census.ofDivision(county.code(), day);
        var firstYear = day.getYear() == RuleVersion.FIRST_YEAR;
        // In the first year both are the same, and the year's counters stand.
        var all = done(county, new Period(firstYear ? Integer.valueOf(RuleVersion.FIRST_YEAR) : null), day);
        var composition = new Composition(definitions, wording)
                .add("S0-10", people(county, day, standing))
                .add("S0-16", pairing(county, standing))
                .add("S0-21", care(county, day, all, published));
        if (!firstYear) {
            composition.add("S0-21", careOfTheYear(county, day, published));
        }
        return composition
                .add(
                        "S0-38",
                        sentences
                                .begin("S0-38")
                                .with("day", wording.day(day))
                                .with(
                                        "resolved",
                                        Metric.DIFFICULTIES_RESOLVED.since(
                                                RuleVersion.EPOCH, all.flows.difficultiesResolved()))
                                .end())
                .add("S0-66", deeds(day, all.flows));
    }

    private Phrase people(DivisionNode county, LocalDate day, Standing standing) {
        return sentences
                .begin("S0-10")
                .with("day", wording.day(day))
                .with("levels", wording.levels(census.levels(county.code(), day), prefecture(county, day)))
                .with("cadres", Metric.CADRES.of(standing.cadres()))
                .with("households", Metric.HOUSEHOLDS.of(standing.households()))
                .with("recipients", Metric.RECIPIENTS.of(standing.recipients()))
                .with("children", Metric.CHILDREN.of(standing.children()))
                .with("disabled", Metric.SEVERELY_DISABLED.of(standing.disabled()))
                .with("destitute", Metric.DESTITUTE.of(standing.destitute()))
                .with("resettlement", resettlement(standing.resettlement()))
                .end();
    }

    /** Most prefectures do not count them at all. */
    private Phrase resettlement(long people) {
        return people == 0
                ? Phrase.NOTHING
                : sentences
                        .begin("S0-15")
                        .with("resettlement", Metric.RESETTLEMENT.of(people))
                        .end();
    }

    private String prefecture(DivisionNode county, LocalDate day) {
        var parent = county.parentCode();
        return parent == null
                ? ""
                : divisions.find(parent, day).map(DivisionNode::name).orElse("");
    }

    private Phrase pairing(DivisionNode county, Standing standing) {
        var unpaired = standing.recipients() - standing.paired();
        var sentence = sentences
                .begin(unpaired == 0 ? "S0-16" : "S0-16.some")
                .with("whole", wording.whole(county))
                .with("recipients", Metric.RECIPIENTS.of(standing.recipients()))
                .with("cadres", Metric.CADRES.of(standing.cadres()));
        if (unpaired != 0) {
            sentence.with("paired", Metric.RECIPIENTS_PAIRED.of(standing.paired()))
                    .with("unpaired", Metric.RECIPIENTS.of(unpaired));
        }
        return sentence.end();
    }

    private Phrase care(DivisionNode county, LocalDate day, Done all, List<ExternalStatView> published) {
        var rule = RuleVersion.of(day.getYear());
        var begin = RuleVersion.EPOCH;
        // What was published of the first year was published of all until then.
        var year = day.getYear() == RuleVersion.FIRST_YEAR ? Integer.valueOf(RuleVersion.FIRST_YEAR) : null;
        return rates(sentences.begin("S0-21"), begin, all, year, published)
                .with("day", wording.day(day))
                .with("contactTarget", Metric.TARGET_CONTACTS.of(rule.contacts()))
                .with("visitTarget", Metric.TARGET_VISITS.of(rule.visits()))
                .with("own", Metric.AID_OWN.since(begin, census.ownMoney(county.code(), day)))
                .end();
    }

    private Phrase careOfTheYear(DivisionNode county, LocalDate day, List<ExternalStatView> published) {
        var done = done(county, new Period(day.getYear()), day);
        return rates(sentences.begin("S0-21.year"), day.withDayOfYear(1), done, day.getYear(), published)
                .end();
    }

    private Sentence rates(
            Sentence sentence, LocalDate from, Done done, @Nullable Integer year, List<ExternalStatView> published) {
        var flows = done.flows;
        return sentence.with("contacts", Metric.CONTACTS.since(from, flows.contacts()))
                .with("visits", Metric.VISITS.since(from, flows.visits()))
                .with(
                        "contactRate",
                        Metric.RATE_VOLUME_CONTACTS.since(
                                from, Rate.fraction(flows.contacts(), done.targets.contactTarget())))
                .with(
                        "visitRate",
                        Metric.RATE_VOLUME_VISITS.since(
                                from, Rate.fraction(flows.visits(), done.targets.visitTarget())))
                .with("contactPublished", published(Metric.RATE_VOLUME_CONTACTS, year, published))
                .with("visitPublished", published(Metric.RATE_VOLUME_VISITS, year, published));
    }

    /** The newest rate that others published for the same time, beside ours. */
    private Phrase published(Metric rate, @Nullable Integer year, List<ExternalStatView> published) {
        return published.stream()
                .filter(one -> one.metric().equals(rate.id()))
                .filter(one -> Objects.equals(one.year(), year))
                .findFirst()
                .map(one -> sentences
                        .begin("S0-21.published")
                        .with("rate", Amount.published(rate, one))
                        .end())
                .orElse(Phrase.NOTHING);
    }

    private Phrase deeds(LocalDate day, Metrics flows) {
        return sentences
                .begin("S0-66")
                .with("day", wording.day(day))
                .with("reported", Metric.DIFFICULTIES_REPORTED.since(RuleVersion.EPOCH, flows.difficultiesReported()))
                .with("deeds", Metric.GOOD_DEEDS.since(RuleVersion.EPOCH, flows.goodDeeds()))
                .with("policies", Metric.POLICIES.since(RuleVersion.EPOCH, flows.policies()))
                .end();
    }

    private Done done(DivisionNode county, Period period, LocalDate day) {
        var node = Node.division(county.code());
        // The counters, and their copies, stand for the day on which the period ends.
        var told = day.equals(period.asOf(BusinessDays.today(clock)))
                ? desk.current(node, period)
                : desk.asOf(node, period, day);
        return Done.of(told.orElseThrow(NotFound::new).figures());
    }
}
