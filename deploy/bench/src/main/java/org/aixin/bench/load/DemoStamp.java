package org.aixin.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.aixin.bench.plan.DemoCadre;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoTotals;
import org.aixin.kernel.json.AixinJson;

/**
 * What the data directory was filled with. Written before the load begins, so that one that breaks off is repeated with
 * the same {@code until} and therefore the same records, and again when the totals have been found in the statistics.
 *
 * @param version of the generator
 * @param sent whether everything was sent and followed; what remains is to count it
 * @param loaded whether the load came to its end
 * @param cadreIds the first cadres'
 * @param year the last one with records
 * @param totalsByYear what the demo's division must tell of each year with records
 */
public record DemoStamp(
        String demo,
        int version,
        Instant until,
        boolean sent,
        boolean loaded,
        List<Long> cadreIds,
        int year,
        SortedMap<Integer, DemoTotals> totalsByYear) {

    private static final int CADRES = 100;

    /** Its name in the data directory. */
    public static final String FILE = "demo.json";

    static DemoStamp begun(DemoPlan plan) {
        return new DemoStamp(
                plan.size().title(),
                DemoPlan.VERSION,
                plan.until(),
                false,
                false,
                plan.cohorts().stream()
                        .flatMap(cohort -> cohort.cadres().stream())
                        .limit(CADRES)
                        .map(DemoCadre::id)
                        .toList(),
                plan.year(),
                plan.totalsByYear());
    }

    DemoStamp allSent() {
        return new DemoStamp(demo, version, until, true, false, cadreIds, year, totalsByYear);
    }

    DemoStamp ended() {
        return new DemoStamp(demo, version, until, true, true, cadreIds, year, totalsByYear);
    }

    /** What the demo's division must tell of the last year with records. */
    public DemoTotals totals() {
        return Objects.requireNonNull(totalsByYear.get(year));
    }

    public static Optional<DemoStamp> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(AixinJson.mapper().readValue(file, DemoStamp.class));
    }

    void write(Path file) {
        try {
            var unfinished = file.resolveSibling(FILE + ".unfinished");
            Files.write(
                    unfinished,
                    AixinJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
