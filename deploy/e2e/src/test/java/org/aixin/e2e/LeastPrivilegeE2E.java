package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.start.UnfitToStart;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.Form;
import org.aixin.standalone.Instance;
import org.aixin.standalone.Progress;
import org.aixin.standalone.RunningSystem;
import org.aixin.standalone.SystemSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shape that is deployed, one process of each and nothing in it: where it listens, what it tells, what it hides. */
class LeastPrivilegeE2E {

    /** What Spring Boot and Spring Cloud offer, and a few that people look for. */
    private static final List<String> ENDPOINTS = List.of(
            "env",
            "heapdump",
            "threaddump",
            "loggers",
            "logfile",
            "configprops",
            "beans",
            "conditions",
            "mappings",
            "metrics",
            "info",
            "shutdown",
            "refresh",
            "restart",
            "pause",
            "features",
            "gateway",
            "gateway/routes",
            "gateway/refresh",
            "httpexchanges",
            "scheduledtasks",
            "sessions",
            "flyway",
            "caches",
            "startup",
            "sbom",
            "auditevents",
            "jolokia",
            "h2-console",
            "circuitbreakers",
            "serviceregistry");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Path data;
    static RunningSystem system;

    @BeforeAll
    static void oneProcessOfEachRuns() {
        data = Path.of("target", "e2e", "least-privilege").toAbsolutePath();
        RunningSystem.discard(data);
        system = RunningSystem.start(
                SystemSettings.forTests(data, Form.PROCESSES).withoutProxies(), Progress.on(System.out));
    }

    @AfterAll
    static void andStops() {
        system.close();
    }

    @Test
    void everyProcessListensWhereItMustAndNowhereElse() throws IOException {
        var expected = new HashMap<String, Set<String>>();
        var found = new HashMap<String, Set<String>>();
        for (var deployable : Deployable.values()) {
            var instance = system.instance(deployable);
            expected.put(deployable.title(), loopback(instance.port(), instance.managementPort()));
            found.put(deployable.title(), ListeningPorts.of(instance.pid()));
        }
        var servers = system.servers();
        expected.put("MariaDB", loopback(servers.database().port()));
        found.put("MariaDB", ListeningPorts.of(servers.database().pid()));
        expected.put("Redis", loopback(servers.redis().port()));
        found.put("Redis", ListeningPorts.of(servers.redis().pid()));
        expected.put(
                "the launcher with Kafka and WeChat's part",
                loopback(
                        servers.kafka().port(),
                        servers.kafka().controllerPort(),
                        system.wechat().port()));
        long self = ProcessHandle.current().pid();
        found.put("the launcher with Kafka and WeChat's part", ListeningPorts.of(self));

        assertThat(found).isEqualTo(expected);

        try (var planted = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[4]))) {
            // All addresses of the machine, whether the system writes them as the old protocol's or the new one's.
            assertThat(ListeningPorts.of(self))
                    .anyMatch(port -> port.endsWith(":" + planted.getLocalPort()) && !port.startsWith("127."));
        }
    }

    private static Set<String> loopback(int... ports) {
        return Arrays.stream(ports).mapToObj(port -> "127.0.0.1:" + port).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void operatorsSeeHealthAndFiguresAndNothingElse(Deployable deployable) {
        var management = system.instance(deployable).managementUrl();

        var health = Door.at(management).get("/actuator/health", Map.of());
        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.body().propertyNames()).containsExactlyInAnyOrder("groups", "status");
        assertThat(Door.at(management)
                        .get("/actuator", Map.of())
                        .body()
                        .at("/_links")
                        .propertyNames())
                .isSubsetOf("self", "health", "health-path", "prometheus");
        for (var endpoint : ENDPOINTS) {
            for (var method : List.of("GET", "POST")) {
                assertThat(status(management, method, "/actuator/" + endpoint))
                        .as(method + " " + endpoint)
                        .isIn(401, 403, 404);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyReachesTheEndpointsOfOperatorsWhereCallersCome(Deployable deployable) {
        var door = system.instance(deployable).url();
        for (var endpoint : Stream.concat(Stream.of("", "health", "prometheus"), ENDPOINTS.stream())
                .toList()) {
            for (var path : List.of("/actuator/", "/manage/", "/management/")) {
                assertThat(status(door, "GET", path + endpoint))
                        .as(path + endpoint)
                        .isIn(400, 401, 403, 404);
            }
        }
    }

    @Test
    void theGatewayLeadsNobodyToThem() {
        for (var path : List.of(
                "/actuator/health",
                "/actuator/env",
                "/api/console/actuator/env",
                "/api/console/v1/../../../actuator/env",
                "/api/console/v1/%2e%2e/%2e%2e/%2e%2e/actuator/env",
                "/api/mini/v1/..;/..;/..;/actuator/env",
                "/open/v1/%252e%252e/%252e%252e/actuator/env",
                "/api/mini/actuator/heapdump",
                "//actuator/env")) {
            assertThat(status(system.gateway(), "GET", path)).as(path).isIn(400, 401, 403, 404);
        }
    }

    /** Of a path as it is written here: nothing on the way puts it in order. */
    private static int status(URI address, String method, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withTheDemosSecretsNothingStartsOutsideTheDemo(Deployable deployable) {
        assertThatThrownBy(() -> system.beside(deployable, Map.of("aixin.demo.enabled", "false")))
                .isInstanceOf(UnfitToStart.class)
                .hasMessageContaining("aixin.internal.key-directory holds private keys of others");
    }

    @Test
    void theSecretsOfEncryptedColumnsAreKnownForTheDemosToo() {
        assertThatThrownBy(() -> system.beside(Deployable.REGISTRY, Map.of("aixin.demo.enabled", "false")))
                .hasMessageContaining("aixin.crypto.key-file was made for the demo");
    }

    @Test
    void theDemoDoesNotListenToOtherMachines() {
        assertThatThrownBy(() -> system.beside(Deployable.POLICY, Map.of("server.address", "0.0.0.0")))
                .isInstanceOf(UnfitToStart.class)
                .hasMessageContaining("would listen to other machines");
    }

    @Test
    void aFreshDatabaseKnowsNobody() throws SQLException, IOException {
        try (var connection = system.servers().database().administrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT (SELECT COUNT(*) FROM registry.account)"
                        + " + (SELECT COUNT(*) FROM registry.client) + (SELECT COUNT(*) FROM registry.cadre)")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
        assertThat(permissions(data.resolve("secrets/first-administrator"))).isEqualTo("rw-------");
    }

    @Test
    void secretsAreReadableForTheirOwnerAlone() throws IOException {
        assertThat(permissions(data.resolve("secrets"))).isEqualTo("rwx------");
        try (var files = Files.walk(data.resolve("secrets"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).matches("rw?-------|r--------"));
        }
        assertThat(permissions(data.resolve("redis/users.acl"))).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void noSecretStandsInALogOnACommandLineOrInWhatTheServersKeepInClear() throws IOException {
        var secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(30);
        var planted = data.resolve("logs/planted.log");
        Files.writeString(planted, "logged in with " + secrets.iterator().next() + "\n");

        assertThat(filesWith(secrets)).containsExactly(planted);

        for (var instance : Stream.of(Deployable.values()).map(system::instance).toList()) {
            assertThat(commandLine(instance)).isNotEmpty().doesNotContain(secrets.toArray(String[]::new));
        }
    }

    /** Passwords, private keys and the secrets of encrypted columns, as whoever searched for them would. */
    private static Set<String> secrets() throws IOException {
        var secrets = new HashSet<String>();
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets/passwords.properties"))) {
            passwords.load(reader);
        }
        passwords.values().forEach(password -> secrets.add(password.toString()));
        secrets.add(system.servers().redis().administratorUri().replaceFirst(".*:([^:@]*)@.*", "$1"));
        secrets.add(system.servers()
                .kafka()
                .administrator()
                .get("sasl.jaas.config")
                .toString()
                .replaceFirst(".*password=\"([^\"]*)\".*", "$1"));
        try (var keys = Files.list(data.resolve("secrets/keys"))) {
            for (var key : keys.filter(file -> file.toString().endsWith(".key")).toList()) {
                // The first line is the same for all keys of the kind, up to its end.
                secrets.add(Files.readAllLines(key).get(2));
            }
        }
        Files.readAllLines(data.resolve("secrets/crypto.keys")).stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .filter(secret -> secret.length() > 20)
                .forEach(secrets::add);
        return secrets;
    }

    private static List<Path> filesWith(Set<String> secrets) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("secrets")))
                    // Tables, tablespaces and their logs: megabytes of pages, in which nothing of ours is configured.
                    .filter(file -> !file.startsWith(data.resolve("mariadb/data")))
                    .filter(file -> {
                        var content = content(file);
                        return secrets.stream().anyMatch(content::contains);
                    })
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(Instance instance) throws IOException {
        return Files.readString(
                Path.of("/proc", Long.toString(instance.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
    }
}
