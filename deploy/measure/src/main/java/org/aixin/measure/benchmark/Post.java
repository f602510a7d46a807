package org.aixin.measure.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Refused;
import org.aixin.measure.load.Worker;
import org.aixin.measure.stage.People;
import org.aixin.measure.stage.People.Errand;
import org.aixin.measure.stage.Stage;
import org.aixin.standalone.Deployable;

/** Posts one care record after the other. */
final class Post implements Worker {

    private final Line line;
    private final String path;
    private final People people;
    private final Function<Errand, Map<String, String>> headers;
    private final Runnable onAcknowledged;

    private Post(
            URI address,
            String path,
            People people,
            Function<Errand, Map<String, String>> headers,
            Runnable onAcknowledged) {
        this.line = Line.to(address);
        this.path = path;
        this.people = people;
        this.headers = headers;
        this.onAcknowledged = onAcknowledged;
    }

    /** As a phone does: gateway, miniprogram-api, visit-service. */
    static Post throughTheGateway(Stage stage, Runnable onAcknowledged) {
        var people = stage.people();
        return new Post(stage.system().gateway(), "/api/mini/v1/care-records", people, people::phone, onAcknowledged);
    }

    /** At visit-service, with the gateway's token. */
    static Post direct(Stage stage) {
        var people = stage.people();
        return new Post(
                stage.system().url(Deployable.VISIT), "/internal/v1/care-records", people, people::internal, () -> {});
    }

    @Override
    public int work() throws IOException, Refused {
        var errand = people.next();
        line.post(path, Stage.with(headers.apply(errand), "Idempotency-Key", errand.key()), errand.body())
                .good();
        onAcknowledged.run();
        return 1;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
