package org.aixin.stats.report;

import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.definition.Definitions;
import org.aixin.stats.figure.Period;
import org.aixin.stats.report.Sentences.Sentence;
import org.aixin.stats.targets.RuleVersion;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** The sentences of the province's summary: everything since the beginning, and of it what is of the year. */
@Component
class ProvinceSummary {

    private final Sentences sentences;
    private final Wording wording;
    private final Definitions definitions;
    private final Census census;

    ProvinceSummary(Sentences sentences, Wording wording, Definitions definitions, Census census) {
        this.sentences = sentences;
        this.wording = wording;
        this.definitions = definitions;
        this.census = census;
    }

    Composition write(DivisionNode province, LocalDate day) {
        var standing = census.ofDivision(province.code(), day);
        var all = new Period(null);
        var year = new Period(day.getYear());
        var done = census.done(Tree.DIVISION, List.of(province.code()), List.of(all, year), day);
        var composition = new Composition(definitions, wording)
                .add(
                        "S1-02",
                        sentences
                                .begin("S1-02")
                                .with("whole", wording.whole(province))
                                .with("cadres", Metric.CADRES.of(standing.cadres()))
                                .with("recipients", Metric.RECIPIENTS_PAIRED.of(standing.paired()))
                                .end())
                .add(
                        "S1-03",
                        with(sentences.begin("S1-03"), done.getOrDefault(all, Metrics.ZERO), RuleVersion.EPOCH)
                                .with("day", wording.day(day))
                                .with("whole", wording.whole(province))
                                .end());
        if (day.getYear() != RuleVersion.FIRST_YEAR) {
            composition.add(
                    "S1-07",
                    with(sentences.begin("S1-07"), done.getOrDefault(year, Metrics.ZERO), day.withDayOfYear(1))
                            .end());
        }
        return composition;
    }

    private static Sentence with(Sentence sentence, Metrics done, LocalDate from) {
        return sentence.with("contacts", Metric.CONTACTS_PERSON_TIMES.since(from, done.contactPersons()))
                .with("visits", Metric.VISITS_PERSON_TIMES.since(from, done.visitPersons()))
                .with(
                        "deeds",
                        Metric.DIFFICULTIES_AND_DEEDS.since(from, done.difficultiesResolved() + done.goodDeeds()))
                .with("aid", Metric.AID.since(from, done.aidCashFen() + done.aidGoodsFen()));
    }
}
