package org.aixin.measure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

    record Machine(Circumstances circumstances, List<Section> sections) {}

    /** @param page Markdown; the JSON takes its name and the given directory */
    public static void write(Path page, Path directory, Circumstances circumstances, List<Section> sections) {
        try {
            var byHand = byHand(page);
            replace(page, text(circumstances, sections, byHand));
            replace(
                    directory.resolve(page.getFileName().toString().replaceFirst("\\.md$", "") + ".json"),
                    AixinJson.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new Machine(circumstances, sections)));
        } catch (IOException e) {
            throw new UncheckedIOException(page + " cannot be written", e);
        }
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

    static String text(Circumstances circumstances, List<Section> sections, String byHand) {
        var text = new StringBuilder();
        text.append("# Performance\n\nWritten by `deploy/bench/run`, which measures everything below in one go. ")
                .append(
                        "A ratio divides the system's figure by that of the raw limit in the same round; compare ratios, ")
                .append("never figures of different days. Median (least to most) of the windows.\n\n");
        circumstances(text, circumstances);
        sections.forEach(section -> section(text, section));
        return text.append(BEGIN).append(byHand).append(END).append('\n').toString();
    }

    private static void circumstances(StringBuilder text, Circumstances seen) {
        text.append("| | |\n|---|---|\n");
        row(text, "when", MINUTE.format(seen.at()));
        row(text, "commit", seen.commit());
        row(
                text,
                "machine",
                "%s, %d cores, %d MB, Linux %s"
                        .formatted(seen.processor(), seen.cores(), seen.memoryMegabytes(), seen.kernel()));
        row(text, "Java", seen.java());
        row(text, "form", seen.form());
        row(text, "data", seen.data());
        row(text, "windows", seen.windows());
        row(
                text,
                "load generator",
                "by itself, against an answer that costs next to nothing, %s requests/s at 16 connections"
                        .formatted(number(seen.ceilingPerSecond())));
        text.append('\n');
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static void section(StringBuilder text, Section section) {
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
        text.append('\n');
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
