package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.KeyFile;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.StubService;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The whole service over HTTP on real servers, with a corner of 临夏 already in it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=registry-service",
            "management.server.port=0",
            "aixin.demo.enabled=true",
            "aixin.audits.elsewhere=stats-service",
            // Files of a few rows come in several chunks, and are too long before long.
            "aixin.imports.rows-at-once=3",
            "aixin.comparisons.rows-at-once=3",
            "aixin.sheets.rows=400"
        })
@RealServers(
        schema = "registry",
        needs = {Link.DATABASE, Link.KAFKA})
abstract class RegistryUnderTest {

    static final String TOWNSHIP = "622921100";
    static final String VILLAGE = "622921100206";
    static final String OTHER_VILLAGE = "622922100200";
    static final long OFFICE = 1_900_000_000_000_000_100L;
    static final long BUREAU = 1_900_000_000_000_000_101L;
    static final long HOUSEHOLD = 1_900_000_000_000_000_200L;
    static final long OTHER_HOUSEHOLD = 1_900_000_000_000_000_201L;

    /** An identity or mobile number in full: only the answer to a reveal may hold one. */
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9a-zA-Z])(?:[0-9]{17}[0-9X]|1[0-9]{10})(?![0-9a-zA-Z])");

    /** Where the one other service is whose audit is searched; it is away, unless a test starts it. */
    static final int ELSEWHERE = away();

    /** Takes pairings of lists, once a test lets it; until then it is away, like its states. */
    static final StubService PAIRINGS = new StubService();

    static final Caller CLERK = console("clerk", Grant.province());
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createDirectories(Path.of("target", "keys"))
                .resolve("crypto-" + ProcessHandle.current().pid());
        KeyFile.create(file);
        registry.add("aixin.crypto.key-file", file::toString);
        registry.add("aixin.urls.stats-service", () -> "http://127.0.0.1:" + ELSEWHERE);
        PAIRINGS.answers(503, "{}");
        registry.add("aixin.urls.pairing-service", PAIRINGS::url);
    }

    private static int away() {
        try (var nobody = FaultProxy.to(1)) {
            return nobody.port();
        }
    }

    record Answer(int status, JsonNode body, HttpHeaders headers) {

        String code() {
            return body.at("/code").asString();
        }

        List<String> errors() {
            return body.at("/errors")
                    .valueStream()
                    .map(error -> error.at("/field").asString() + " "
                            + error.at("/code").asString())
                    .toList();
        }

        String id(int row) {
            return body.at("/" + row + "/id").asString();
        }
    }

    /** Idempotent by their ids, so that every test may say it again. */
    @BeforeEach
    void aCornerOfLinxia() {
        registered("/divisions", """
            [{"code":"622922100200","name":"白和村","level":"VILLAGE","parentCode":"622922100","from":"2020-01-01"},
             {"code":"620000","name":"甘肃省","level":"PROVINCE","parentCode":null,"from":"2020-01-01"},
             {"code":"622900","name":"临夏州","level":"PREFECTURE","parentCode":"620000","from":"2020-01-01"},
             {"code":"622921","name":"临夏县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
             {"code":"622922","name":"康乐县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
             {"code":"622921100","name":"韩集镇","level":"TOWNSHIP","parentCode":"622921","from":"2020-01-01"},
             {"code":"622922100","name":"附城镇","level":"TOWNSHIP","parentCode":"622922","from":"2020-01-01"},
             {"code":"622921100206","name":"双城村","level":"VILLAGE","parentCode":"622921100","from":"2020-01-01"}]
            """);
        registered("/units", """
            [{"id":"%d","name":"县教育局","type":"COUNTY_ORGAN","managedBy":"%d","divisionCode":"622921",
              "from":"2023-05-12"},
             {"id":"%d","name":"县关委办","type":"COUNTY_ORGAN","divisionCode":"622921","from":"2023-05-12"}]
            """.formatted(BUREAU, OFFICE, OFFICE));
        registered("/households", """
            [{"id":"%d","divisionCode":"622921100206","kind":"FAMILY","address":"%s"},
             {"id":"%d","divisionCode":"622922100200","kind":"FAMILY"}]
            """.formatted(HOUSEHOLD, Canary.RECIPIENT_ADDRESS.value(), OTHER_HOUSEHOLD));
    }

    static Caller console(String name, Grant... grants) {
        return new Caller("console:" + name, CallerKind.CONSOLE, null, List.of(grants), Set.of("REGISTRY_WRITE"));
    }

    /** A number that nobody has and nobody had before in this run. */
    static String idNumber() {
        int number = PEOPLE.incrementAndGet();
        return numbered("629900%04d0101%03d".formatted(1950 + number / 1000, number % 1000));
    }

    static String numbered(String first17) {
        return first17 + IdentityNumber.checkDigit(first17);
    }

    static String recipient(String id, long householdId, String name, String idNumber) {
        return """
            {"id":%s,"householdId":"%d","name":"%s","idNumber":"%s","category":"ORPHAN","tags":["DESTITUTE"],
             "from":"2024-01-01"}
            """.formatted(id == null ? "null" : "\"" + id + "\"", householdId, name, idNumber);
    }

    Answer registered(String path, String body) {
        var answer = post("/internal/v1" + path, CLERK, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    Answer refused(String path, String body) {
        var answer = post("/internal/v1" + path, CLERK, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        return answer;
    }

    Answer changed(String path, long version, String body) {
        return post("/internal/v1" + path + "/spans", CLERK, body, "If-Match", Long.toString(version));
    }

    Answer post(String path, Caller caller, String body, String... headers) {
        return send(HttpMethod.POST, path, tokenOf(caller), body, headers);
    }

    Answer sendAs(Caller caller, HttpMethod method, String path, String body, String... headers) {
        return send(method, path, tokenOf(caller), body, headers);
    }

    Answer get(String path, Caller caller) {
        return send(HttpMethod.GET, path, tokenOf(caller), null);
    }

    Answer getAsJob(String path, String service) {
        return send(HttpMethod.GET, path, tokenOfJob(service), null);
    }

    Answer postAsJob(String path, String service, String body) {
        return send(HttpMethod.POST, path, tokenOfJob(service), body);
    }

    private static String tokenOfJob(String service) {
        return InternalTokens.of(service, TestServers.keys().directory(), Clock.systemUTC())
                .job("registry-service");
    }

    Answer send(HttpMethod method, String path, String token, String body, String... headers) {
        var request = RestClient.create().method(method).uri(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> {
            var text = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!path.endsWith("/reveal")) {
                assertThat(text).as(path).doesNotContainPattern(NUMBER_OF_A_PERSON);
            }
            return new Answer(
                    answer.getStatusCode().value(),
                    AixinJson.mapper().readTree(text.isEmpty() ? "{}" : text),
                    answer.getHeaders());
        });
    }

    static String tokenOf(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(caller, "registry-service");
    }
}
