package org.aixin.pairing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The service on real servers, asked through HTTP as the gateway and other services ask it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=pairing-service", "management.server.port=0"})
@RealServers(
        schema = "pairing",
        needs = {Link.DATABASE, Link.KAFKA})
@Import(StandingTime.class)
public abstract class RunningPairingService {

    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    protected static final String CONSOLE = "/api/console/v1/pairings";
    protected static final String INTERNAL = "/internal/v1/pairings";

    /** 韩集镇 of 临夏县, and a township of the county next to it. */
    protected static final String HANJI = "622921100206";

    protected static final String KANGLE = "622922100201";

    protected static final TestClock CLOCK = new TestClock(TODAY);

    protected static Registry registry;

    @LocalServerPort
    protected int port;

    @BeforeAll
    static void theRegistrySpeaks() {
        if (registry == null) {
            registry = new Registry();
        }
    }

    @AfterEach
    void itIsTodayAgain() {
        CLOCK.moveTo(TODAY);
    }

    protected record Answer(int status, JsonNode body, HttpHeaders headers) {

        public String id() {
            return text("/id");
        }

        public String code() {
            return text("/code");
        }

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public List<String> texts(String array, String pointer) {
            return body.at(array)
                    .valueStream()
                    .map(item -> item.at(pointer).asString())
                    .toList();
        }

        /** The fields that are wrong, with their codes. */
        public List<String> errors() {
            return body.at("/errors")
                    .valueStream()
                    .map(error -> error.at("/field").asString() + " "
                            + error.at("/code").asString())
                    .toList();
        }
    }

    protected static Caller office(Grant... grants) {
        return new Caller(
                "console:office", CallerKind.CONSOLE, null, List.of(grants), Set.of("PAIRING_READ", "PAIRING_WRITE"));
    }

    protected static Caller province() {
        return office(Grant.province());
    }

    protected Answer get(Caller caller, String path) {
        return send(tokenOf(caller), HttpMethod.GET, path, null);
    }

    protected Answer post(Caller caller, String path, Object body, String... headers) {
        return send(tokenOf(caller), HttpMethod.POST, path, AixinJson.mapper().writeValueAsString(body), headers);
    }

    protected Answer postText(Caller caller, String path, String json) {
        return send(tokenOf(caller), HttpMethod.POST, path, json);
    }

    protected Answer askAsJob(String service, String path) {
        return send(
                InternalTokens.of(service, TestServers.keys().directory(), CLOCK)
                        .job("pairing-service"),
                HttpMethod.GET,
                path,
                null);
    }

    protected Answer postAsJob(String service, String path, Object body) {
        return send(
                InternalTokens.of(service, TestServers.keys().directory(), CLOCK)
                        .job("pairing-service"),
                HttpMethod.POST,
                path,
                AixinJson.mapper().writeValueAsString(body));
    }

    private static String tokenOf(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), CLOCK)
                .mint(caller, "pairing-service");
    }

    private Answer send(String token, HttpMethod method, String path, String body, String... headers) {
        var request = RestClient.create()
                .method(method)
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> new Answer(
                answer.getStatusCode().value(),
                AixinJson.mapper().readTree(new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8)),
                answer.getHeaders()));
    }

    /** The ids of a whole list, read by cursor. */
    protected List<String> allIds(Caller caller, String path) {
        return Stream.iterate(
                        get(caller, path),
                        page -> page != null,
                        page -> page.body().path("next").isString()
                                ? get(caller, path + "&cursor=" + page.text("/next"))
                                : null)
                .flatMap(page -> page.texts("/items", "/id").stream())
                .toList();
    }

    protected static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
