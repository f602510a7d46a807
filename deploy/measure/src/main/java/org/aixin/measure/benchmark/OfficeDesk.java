package org.aixin.measure.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.aixin.kernel.json.AixinJson;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Line;
import org.aixin.measure.stage.Stage;
import tools.jackson.databind.JsonNode;

/** Starts something as the province's office and waits until it is done. */
final class OfficeDesk {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Stage stage;
    private final String path;

    OfficeDesk(Stage stage, String path) {
        this.stage = stage;
        this.path = path;
    }

    /** @throws Skipped when this build has no such thing, or the office may not */
    JsonNode start(String what) throws IOException, Skipped {
        var answer = post("");
        if (answer.status() == 404 || answer.status() == 403) {
            throw new Skipped("the system does not offer %s: %d %s".formatted(what, answer.status(), answer.body()));
        }
        return body(answer);
    }

    Line.Answer post(String below) throws IOException {
        try (var line = Line.to(stage.system().gateway())) {
            return line.post(path + below, stage.office(), "");
        }
    }

    JsonNode await(Predicate<JsonNode> done) throws IOException {
        var office = stage.office();
        try (var line = Line.to(stage.system().gateway())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (var now = body(line.get(path, office)); ; now = body(line.get(path, office))) {
                if (done.test(now)) {
                    return now;
                }
                if (System.nanoTime() > deadline) {
                    throw new MeasureFailed(
                            "%s is not done after %d minutes: %s".formatted(path, PATIENCE.toMinutes(), now));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private JsonNode body(Line.Answer answer) {
        if (answer.status() >= 300) {
            throw new MeasureFailed("%s answers %d %s".formatted(path, answer.status(), answer.body()));
        }
        return AixinJson.mapper().readTree(answer.body());
    }
}
