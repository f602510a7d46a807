package org.aixin.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.stats.definition.Definition;
import org.aixin.stats.definition.Definitions;
import org.aixin.stats.external.ExternalStatView;
import org.aixin.stats.report.Phrase.Printed;
import org.aixin.stats.report.ReportView.Figure;
import org.aixin.stats.report.ReportView.Footnote;
import org.aixin.stats.report.ReportView.Paragraph;
import org.jspecify.annotations.Nullable;

/** Puts sentences one below the other and numbers the footnotes as they come. Not thread-safe. */
class Composition {

    private final Definitions definitions;
    private final Wording wording;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<Object, Footnote> footnotes = new LinkedHashMap<>();

    Composition(Definitions definitions, Wording wording) {
        this.definitions = definitions;
        this.wording = wording;
    }

    Composition add(String id, Phrase sentence) {
        paragraphs.add(new Paragraph(
                id,
                sentence.text(),
                sentence.numbers().stream()
                        .map(printed -> figure(sentence.text(), printed))
                        .toList()));
        return this;
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    List<Footnote> footnotes() {
        return List.copyOf(footnotes.values());
    }

    private Figure figure(String text, Printed printed) {
        var amount = printed.amount();
        var metric = amount.metric();
        return new Figure(
                text.substring(printed.start(), printed.end()),
                amount.value(),
                metric.id(),
                metric.unit(),
                metric.definitions().get(0),
                meaning(metric),
                amount.from(),
                amount.external() != null,
                printed.start(),
                printed.end(),
                footnote(metric, amount.external()).mark());
    }

    private Footnote footnote(Metric metric, @Nullable ExternalStatView external) {
        var known = footnotes.get(external == null ? metric : external.id());
        if (known != null) {
            return known;
        }
        var mark = footnotes.size() + 1;
        var fresh = external == null
                ? new Footnote(
                        mark, metric.definitions().get(0), wording.footnote(name(metric), metric, meaning(metric)))
                : new Footnote(mark, null, wording.footnote(external));
        footnotes.put(external == null ? metric : external.id(), fresh);
        return fresh;
    }

    private String name(Metric metric) {
        return definitions.of(metric.definitions().get(0)).name();
    }

    private String meaning(Metric metric) {
        return metric.definitions().stream()
                .map(definitions::of)
                .map(Definition::text)
                .collect(Collectors.joining());
    }
}
