package org.aixin.measure.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Load;
import org.aixin.measure.load.Refused;
import org.aixin.measure.load.Worker;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Stage;

/** What phones kept while they had no signal. */
public final class BatchUpload implements Benchmark {

    private static final int CONNECTIONS = 4;
    private static final int RECORDS = 200;
    private static final Pattern STORED = Pattern.compile("\"status\":201");
    private static final String RAW = "JDBC batches";
    private static final String UPLOADED = "uploaded";

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public String title() {
        return "Uploading what was kept without signal";
    }

    @Override
    public String how() {
        return """
                `POST /api/mini/v1/care-records/batch` through the gateway with 200 records a request, on 4 connections; \
                they are stored in one transaction, and each has an outcome of its own. Raw limit: the same columns of 200 records and \
                200 events as two JDBC batches (`rewriteBatchedStatements`) in one transaction, on 4 threads.""";
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) {
        stage.raw().prepare();
        var batches = stage.raw().batches(RECORDS);
        var seen = rounds.of(List.of(
                Subject.<Load>raw(RAW, time -> Load.closed(batches, CONNECTIONS, time)),
                Subject.<Load>of(UPLOADED, time -> {
                    stage.people().freshen();
                    return Load.closed(number -> new Upload(stage), CONNECTIONS, time);
                })));
        var raw = seen.getOrDefault(RAW, List.of());
        var uploaded = seen.getOrDefault(UPLOADED, List.of());
        return List.of(
                Posting.compared("uploaded", "records/s", uploaded, raw, Load::perSecond, null),
                Posting.compared("a batch of 200, p50", "ms", uploaded, raw, load -> load.millisAt(50), null),
                Finding.absolute("counted after the last answer", "s", rounds.settled(UPLOADED), null));
    }

    private static final class Upload implements Worker {

        private final Stage stage;
        private final Line line;

        private Upload(Stage stage) {
            this.stage = stage;
            this.line = Line.to(stage.system().gateway());
        }

        @Override
        public int work() throws IOException, Refused {
            var batch = stage.people().batch(RECORDS);
            var answer = line.post(
                            "/api/mini/v1/care-records/batch", stage.people().phone(batch), batch.body())
                    .good();
            long stored = STORED.matcher(answer.body()).results().count();
            if (stored != RECORDS) {
                throw new Refused("%d of %d records stored: %.500s".formatted(stored, RECORDS, answer.body()));
            }
            return RECORDS;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
