package org.aixin.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoTotals;
import org.aixin.kernel.json.AixinJson;

/**
 * What the data directory was filled with. Written before the load begins, so that one that breaks off is repeated with
 * the same {@code until} and therefore the same records, and again when the totals have been found in the statistics.
 *
 * @param version of the generator
 * @param loaded whether the load came to its end
 */
public record DemoStamp(
        String demo, int version, Instant until, boolean loaded, List<Long> cadreIds, int year, DemoTotals totals) {

    /** Its name in the data directory. */
    public static final String FILE = "demo.json";

    static DemoStamp of(DemoPlan plan, boolean loaded) {
        return new DemoStamp(
                plan.size().name(),
                DemoPlan.VERSION,
                plan.until(),
                loaded,
                plan.cadres().stream().map(cadre -> cadre.id()).toList(),
                plan.year(),
                plan.totals());
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
