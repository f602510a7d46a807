package org.aixin.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aixin.bench.access.DemoAccess;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.crypto.KeyFile;

/** {@code deploy/keys}: asks every service that seals for its keys, as the job of that service which may. */
final class KeysCommand {

    private static final List<Deployable> SEALING = List.of(Deployable.REGISTRY, Deployable.VISIT);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private KeysCommand(Path data) {
        this.data = data;
    }

    /** @param arguments the data directory and what is to be done */
    public static void main(String... arguments) {
        try {
            new KeysCommand(Path.of(arguments[0]).toAbsolutePath().normalize()).run(arguments[1]);
        } catch (IOException | StartFailed | IllegalArgumentException e) {
            System.err.println("deploy/keys: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(String what) throws IOException {
        if (!Files.isDirectory(data.resolve("secrets"))) {
            throw new StartFailed("Nothing was ever started in " + data);
        }
        var secrets = Secrets.in(data.resolve("secrets"));
        switch (what) {
            case "status" -> each(secrets, "GET", "");
            case "rotate" -> each(secrets, "POST", "/rotations");
            case "rewrap" -> each(secrets, "POST", "/wrappings");
            case "add-wrapping-key" ->
                System.out.printf(
                        "kek.%d is in %s: restart all services, then deploy/keys rewrap%n",
                        KeyFile.addWrappingKey(secrets.cryptoKeyFile()), secrets.cryptoKeyFile());
            default -> throw new IllegalArgumentException("status, rotate, add-wrapping-key or rewrap, not " + what);
        }
    }

    private void each(Secrets secrets, String method, String path) throws IOException {
        var gateway = DemoAccess.read(data)
                .orElseThrow(() -> new StartFailed("Nothing runs in " + data + " yet: start it with deploy/run"))
                .gateway();
        for (var service : SEALING) {
            // All of them keep the distance of their usual ports.
            var port = gateway.getPort() + service.port() - Deployable.GATEWAY.port();
            var token = InternalTokens.of(service.title(), secrets.keys().directory(), Clock.systemUTC())
                    .job(service.title());
            var request = HttpRequest.newBuilder(
                            URI.create("http://" + PortPlan.HOST + ":" + port + "/internal/v1/keys" + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            tell(service, send(request));
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted");
        }
    }

    private static void tell(Deployable service, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new StartFailed("%s answers %d: %s".formatted(service.title(), answer.statusCode(), answer.body()));
        }
        var mapper = AixinJson.mapper();
        System.out.println(service.title());
        System.out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(answer.body())));
    }
}
