package org.aixin.measure.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.aixin.kernel.json.AixinJson;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Refused;
import org.aixin.measure.stage.Stage;
import tools.jackson.databind.JsonNode;

/** Sends a list as the province's office does in its browser, and has it written. */
final class ListDesk {

    private static final String PATH = "/api/console/v1/imports";
    private static final int PIECE = 512 * 1024;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<String> AT_WORK = Set.of("CHECKING", "APPLYING");

    private final Stage stage;

    ListDesk(Stage stage) {
        this.stage = stage;
    }

    /**
     * How long each step took, in seconds.
     *
     * @param sent until the last piece was there
     */
    record Taken(int rows, double sent, double checked, double written) {

        double perSecond() {
            return rows / (sent + checked + written);
        }

        @Override
        public String toString() {
            return "%d rows: sent in %.1f s, checked in %.1f s, written in %.1f s: %.0f rows/s"
                    .formatted(rows, sent, checked, written, perSecond());
        }
    }

    /** Everything that is in it is written, or the measurement is none. */
    Taken have(Path file, int rows) throws IOException, Refused {
        var office = stage.office();
        try (var line = Line.to(stage.system().gateway())) {
            long began = System.nanoTime();
            var id = send(line, office, file);
            var one = PATH + "/" + id;
            line.post(one + "/completion", office, "").good();
            long sent = System.nanoTime();
            var checked = await(line, one, office);
            long found = System.nanoTime();
            if (checked.at("/counts/fresh").asInt() != rows) {
                throw new MeasureFailed("Of %d people not all can be written: %s".formatted(rows, checked));
            }
            var version = checked.at("/version").asString();
            line.post(one + "/application", Stage.with(office, "If-Match", version), "")
                    .good();
            var done = await(line, one, office);
            if (done.at("/counts/entered").asInt() != rows) {
                throw new MeasureFailed("Of %d people not all were written: %s".formatted(rows, done));
            }
            return new Taken(rows, seconds(began, sent), seconds(sent, found), seconds(found, System.nanoTime()));
        }
    }

    private static String send(Line line, Map<String, String> office, Path file) throws IOException, Refused {
        var announced = AixinJson.mapper()
                .writeValueAsString(Map.of(
                        "kind", "RECIPIENTS",
                        "division", "620000",
                        "fileName", "people.xlsx",
                        "bytes", Files.size(file)));
        var id = AixinJson.mapper()
                .readTree(line.post(PATH, office, announced).good().body())
                .at("/id")
                .asString();
        try (var in = Files.newInputStream(file)) {
            int number = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                line.post("%s/%s/pieces?number=%d".formatted(PATH, id, number++), office, piece)
                        .good();
            }
        }
        return id;
    }

    private static JsonNode await(Line line, String path, Map<String, String> office) throws IOException, Refused {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = AixinJson.mapper().readTree(line.get(path, office).good().body());
            if (!AT_WORK.contains(now.at("/state").asString())) {
                return now;
            }
            if (System.nanoTime() > deadline) {
                throw new MeasureFailed("%s is not done after %d minutes".formatted(path, PATIENCE.toMinutes()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
