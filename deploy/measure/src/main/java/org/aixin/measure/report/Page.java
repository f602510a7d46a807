package org.aixin.measure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.aixin.kernel.json.AixinJson;
import org.aixin.measure.rounds.Spread;
import org.jspecify.annotations.Nullable;

/** Writes what was found for people, and beside it for programs. What people wrote between the two marks stays. */
public final class Page {

    private static final String BEGIN = "<!-- by hand: deploy/bench/run keeps what stands from here -->";
    private static final String END = "<!-- to here -->";
    private static final String NOTHING_YET = "\n## Bottlenecks\n\nNone has been looked for yet.\n\n";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Page() {}

    /**
     * Puts what was measured in the place of what those benchmarks found before; what others found stays, and so does what
     * could not be measured again. Called as often
     * as something is found, so that nothing is lost with a run that ends early.
     *
     * @param page Markdown; the same stands beside it as JSON
     * @param order of the benchmarks' names on the page
     */
    public static void write(Path page, List<Measured> found, List<String> order) {
        try {
            var byHand = byHand(page);
            var data = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.md$", "") + ".json");
            var all = merged(known(data), found, order);
            replace(page, text(all, byHand));
            replace(data, AixinJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(page + " cannot be written", e);
        }
    }

    private static List<Measured> known(Path data) throws IOException {
        return Files.exists(data)
                ? List.of(AixinJson.mapper().readValue(Files.readString(data), Measured[].class))
                : List.of();
    }

    private static List<Measured> merged(List<Measured> before, List<Measured> found, List<String> order) {
        var byName = new HashMap<String, Measured>();
        before.forEach(one -> byName.put(one.section().name(), one));
        found.forEach(one -> byName.merge(
                one.section().name(), one, (old, fresh) -> fresh.section().skipped() == null ? fresh : old));
        return order.stream().map(byName::get).filter(Objects::nonNull).toList();
    }

    private static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static String byHand(Path page) throws IOException {
        if (!Files.exists(page)) {
            return NOTHING_YET;
        }
        var before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("It has no part by hand between the two marks; who wrote it?");
        }
        return before.substring(begin + BEGIN.length(), end);
    }

    static String text(List<Measured> all, String byHand) {
        var text = new StringBuilder();
        text.append(
                        "# Performance\n\nWritten by `deploy/bench/run`. A ratio divides the system's figure by that of the raw ")
                .append(
                        "limit in the same round; compare ratios, never figures of different days. Median (least to most) ")
                .append("of the windows.\n\n");
        all.stream()
                .map(Measured::circumstances)
                .max(Comparator.comparing(Circumstances::at))
                .ifPresent(newest -> form(text, newest));
        all.forEach(one -> section(text, one));
        return text.append(BEGIN).append(byHand).append(END).append('\n').toString();
    }

    private static void form(StringBuilder text, Circumstances seen) {
        text.append("| | |\n|---|---|\n");
        row(text, "Java", seen.java());
        row(text, "form", seen.form());
        row(
                text,
                "load generator alone",
                "what it manages at 16 connections against an answer that costs next to nothing");
        text.append('\n');
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static void section(StringBuilder text, Measured measured) {
        var section = measured.section();
        text.append("## ")
                .append(section.title())
                .append("\n\n")
                .append(section.how())
                .append("\n\n");
        if (section.skipped() != null) {
            text.append("Not measured: ").append(section.skipped()).append("\n\n");
            return;
        }
        text.append("| what | unit | system | raw limit | ratio | goal |\n|---|---|---|---|---|---|\n");
        for (var finding : section.findings()) {
            text.append("| ")
                    .append(finding.what())
                    .append(" | ")
                    .append(finding.unit())
                    .append(" | ")
                    .append(cell(finding.value()))
                    .append(" | ")
                    .append(cell(finding.raw()))
                    .append(" | ")
                    .append(cell(finding.ratio()))
                    .append(" | ")
                    .append(finding.goal() == null ? "" : finding.goal())
                    .append(" |\n");
        }
        if (section.discarded() > 0) {
            text.append("\nWindows not begun because the machine was not steady: ")
                    .append(section.discarded())
                    .append(".\n");
        }
        var seen = measured.circumstances();
        text.append('\n')
                .append("%s, commit %s; %s; %s; %s.\n\n"
                        .formatted(
                                MINUTE.format(seen.at()), seen.commit(), seen.windows(), seen.data(), machine(seen)));
    }

    /** Benchmarks that were run on different days may have been run on different machines. */
    private static String machine(Circumstances seen) {
        return "%s, %d cores, %d MB, Linux %s; load generator alone %s requests/s"
                .formatted(
                        seen.processor(),
                        seen.cores(),
                        seen.memoryMegabytes(),
                        seen.kernel(),
                        number(seen.ceilingPerSecond()));
    }

    private static String cell(@Nullable Spread spread) {
        if (spread == null) {
            return "";
        }
        var median = number(spread.median());
        return spread.windows() == 1
                ? median
                : "**%s** (%s to %s)".formatted(median, number(spread.min()), number(spread.max()));
    }

    /** Three digits that say something. */
    static String number(double value) {
        double size = Math.abs(value);
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
