package org.aixin.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.search.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of an export on behalf of the caller, as they stand while they are read: of a whole province no more than
 * one stretch is ever in memory, and no connection is held while it goes out.
 */
@Component
class ExportWriting {

    /** What is done as soon as there is something to go out. */
    @FunctionalInterface
    interface Begun {

        void flush() throws IOException;
    }

    private final ExportedRecipients recipients;
    private final ExportWords words;
    private final ActorNames actors;
    private final Divisions divisions;
    private final ExportSettings settings;
    private final Clock clock;

    ExportWriting(
            ExportedRecipients recipients,
            ExportWords words,
            ActorNames actors,
            Divisions divisions,
            ExportSettings settings,
            Clock clock) {
        this.recipients = recipients;
        this.words = words;
        this.actors = actors;
        this.divisions = divisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many rows there were; fewer than there are once somebody says that nobody wants them any more */
    int write(Export job, OutputStream out, Begun begun, BooleanSupplier unwanted) throws IOException {
        var filter = recipients.filter(job);
        int rows = 0;
        try (var sheet = sheet(job, out, recipients.columns(job.plain()))) {
            begun.flush();
            @Nullable Place after = null;
            do {
                var stretch = recipients.read(job, filter, after, settings.rowsAtOnce());
                for (var row : stretch.rows()) {
                    sheet.row(row);
                }
                rows += stretch.rows().size();
                after = stretch.last();
            } while (after != null && !unwanted.getAsBoolean());
            sheet.row(List.of(words.end(rows)));
        }
        return rows;
    }

    private WrittenSheet sheet(Export job, OutputStream out, List<SheetColumn> columns) throws IOException {
        var names = names(job);
        var agreed = job.decidedBy() == null ? "" : called(names, job.decidedBy());
        var watermark = words.watermark(job, called(names, job.createdBy()), placeOf(job), agreed, clock.instant());
        return switch (job.format()) {
            case CSV -> new CsvSheet(out, watermark, columns);
            case XLSX -> new WorkbookSheet(out, words.sheet(job.kind()), watermark, columns);
        };
    }

    String fileName(Export job) {
        return words.fileName(job, called(names(job), job.createdBy()), placeOf(job), clock.instant());
    }

    private Map<String, String> names(Export job) {
        return actors.named(Stream.concat(Stream.of(job.createdBy()), Stream.ofNullable(job.decidedBy()))
                .collect(Collectors.toSet()));
    }

    private static String called(Map<String, String> names, String actor) {
        return names.getOrDefault(actor, actor);
    }

    private String placeOf(Export job) {
        return divisions
                .names(Set.of(job.divisionCode()))
                .getOrDefault(job.divisionCode(), DivisionName.unnamed(job.divisionCode()))
                .name();
    }
}
