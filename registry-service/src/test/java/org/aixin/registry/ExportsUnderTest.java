package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.identity.MovingClock;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Offices that take lists along, two townships of different counties with a few people in each, and a clock that moves. */
@Import({ExportsUnderTest.TheClock.class, Explainer.class})
@TestPropertySource(properties = {"aixin.exports.rows-at-once=2", "aixin.exports.rows-per-day=60"})
abstract class ExportsUnderTest extends RegistryUnderTest {

    static final String EXPORTS = "/api/console/v1/exports";
    static final String OURS = "622921114";
    static final String THEIRS = "622922114";
    static final Set<String> DESK =
            Set.of("REGISTRY_READ", "REGISTRY_EXPORT", "REGISTRY_EXPORT_APPROVE", "RECIPIENT_REVEAL");
    static final Caller COUNTY = desk("1900000000000014701", "622921");
    static final Caller SECOND_OF_COUNTY = desk("1900000000000014702", "622921");
    static final Caller PREFECTURE = desk("1900000000000014703", "622900");
    static final Caller SIBLING = desk("1900000000000014704", "622922");
    static final Caller CIVIL_AFFAIRS = with(desk("1900000000000014705", "622921"), "CHILD_DATA");
    static final Caller SECOND_OF_CIVIL_AFFAIRS = with(desk("1900000000000014706", "622921"), "CHILD_DATA");
    static final Caller TOWN = desk("1900000000000014707", OURS);

    static final String PHONE = "10912340141";
    static final String GUARDIAN_PHONE = "10912340142";

    /** Of somebody who is an adult, of another, and of a child; then of somebody in the sibling county. */
    static final List<String> NUMBERS =
            List.of(idNumber(), idNumber(), numbered("62990020200114141"), idNumber(), idNumber(), idNumber());

    private static final long HOME = 1_900_000_000_000_014_001L;
    private static final long SECOND_HOME = 1_900_000_000_000_014_002L;
    private static final long THEIR_HOME = 1_900_000_000_000_014_003L;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    MovingClock clock;

    @Autowired
    Explainer explainer;

    @Autowired
    private FieldCipher cipher;

    @TestConfiguration(proxyBeanMethods = false)
    static class TheClock {

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    @BeforeEach
    void peopleOfTwoCounties() throws SQLException {
        for (var office : List.of(COUNTY, SECOND_OF_COUNTY, PREFECTURE, SIBLING, CIVIL_AFFAIRS, TOWN)) {
            account(office);
        }
        registered("/divisions", """
            [{"code":"622921114","name":"北塬镇","level":"TOWNSHIP","parentCode":"622921","from":"2020-01-01"},
             {"code":"622922114","name":"苏集镇","level":"TOWNSHIP","parentCode":"622922","from":"2020-01-01"},
             {"code":"622921114200","name":"上石村","level":"VILLAGE","parentCode":"622921114","from":"2020-01-01"},
             {"code":"622922114200","name":"马家村","level":"VILLAGE","parentCode":"622922114","from":"2020-01-01"}]
            """);
        registered("/households", """
            [{"id":"%d","divisionCode":"622921114200","kind":"FAMILY","address":"=HYPERLINK(\\"http://a\\"),三社"},
             {"id":"%d","divisionCode":"622921114200","kind":"FAMILY","address":"五社 7 号"},
             {"id":"%d","divisionCode":"622922114200","kind":"FAMILY","address":"一社"}]
            """.formatted(HOME, SECOND_HOME, THEIR_HOME));
        registered(
                "/recipients",
                "["
                        + String.join(
                                ",",
                                person(0, HOME, "马一一", ",\"phone\":\"" + PHONE + "\""),
                                person(
                                        1,
                                        HOME,
                                        "马一二",
                                        ",\"guardian\":{\"name\":\"马大山\",\"relation\":\"父\",\"phone\":\""
                                                + GUARDIAN_PHONE + "\"}"),
                                person(2, SECOND_HOME, "马小娃", ""),
                                person(3, SECOND_HOME, "马二一", ""),
                                person(4, SECOND_HOME, "马二二", ""),
                                person(5, THEIR_HOME, "牛外人", ""))
                        + "]");
    }

    private static String person(int which, long home, String name, String more) {
        return """
            {"id":"%d","householdId":"%d","name":"%s","idNumber":"%s","category":"%s","from":"2024-01-01"%s}
            """.formatted(
                        1_900_000_000_000_014_100L + which,
                        home,
                        name,
                        NUMBERS.get(which),
                        which == 2 ? "ORPHAN" : "DESTITUTE",
                        more);
    }

    /** By a token that is good when the clock says so. */
    @Override
    Answer post(String path, Caller caller, String body, String... headers) {
        return as(caller, HttpMethod.POST, path, body, headers);
    }

    /** Whose rights are looked up when a file is written. */
    void account(Caller office) throws SQLException {
        var id = Long.parseLong(office.subject().substring("console:".length()));
        try (var connection = TestServers.database().administrator();
                var account = connection.prepareStatement("insert ignore into registry.account"
                        + " (id, version, login, name, status, credentials, area)"
                        + " values (?, 1, ?, ?, 'ACTIVE', 0, 'PROVINCE')")) {
            account.setLong(1, id);
            account.setString(2, "export-" + id);
            account.setBytes(
                    3, cipher.seal("account.name", id, Sensitive.of("马秀英")).bytes());
            account.executeUpdate();
        }
        database("insert ignore into registry.account_role values (" + id + ", 'OFFICE')");
        if (office.may("CHILD_DATA")) {
            database("insert ignore into registry.account_role values (" + id + ", 'CIVIL_AFFAIRS')");
        }
        database("insert ignore into registry.account_grant values (" + id + ", '"
                + office.grants().get(0).text() + "')");
    }

    Answer as(Caller caller, HttpMethod method, String path, String body, String... headers) {
        return send(method, path, token(caller), body, headers);
    }

    private String token(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "registry-service");
    }

    static String masked(String division, String format) {
        return """
            {"kind":"RECIPIENTS","format":"%s","division":"%s","purpose":"DATA_CHECK","caseReference":"LX-2026-14"}
            """.formatted(format, division);
    }

    static String plain(String division, boolean children, String... fields) {
        return """
            {"kind":"RECIPIENTS","format":"CSV","division":"%s","purpose":"BENEFIT_WORK","caseReference":"LX-2026-15",
             "plainFields":[%s],"children":%s}
            """.formatted(
                division,
                String.join(
                        ",", Arrays.stream(fields).map(one -> "\"" + one + "\"").toList()),
                children);
    }

    Answer order(Caller caller, String body) {
        return as(caller, HttpMethod.POST, EXPORTS, body);
    }

    JsonNode ordered(Caller caller, String body) {
        var answer = order(caller, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    JsonNode seen(Caller caller, JsonNode job) {
        var answer = as(caller, HttpMethod.GET, pathOf(job), null);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    Answer approved(Caller caller, JsonNode job) {
        return as(caller, HttpMethod.POST, pathOf(job) + "/approval", null, "If-Match", text(job, "/version"));
    }

    /** Agreed to and waited for until it is written. */
    JsonNode written(Caller orderer, Caller decider, String body) {
        var job = ordered(orderer, body);
        var answer = approved(decider, job);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> seen(orderer, job), now -> !text(now, "/state").equals("BUILDING"));
    }

    Answer opened(Caller caller, JsonNode job) {
        return as(caller, HttpMethod.POST, pathOf(job) + "/downloads", null);
    }

    HttpResponse<byte[]> file(Caller caller, JsonNode job) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathOf(job) + "/file"))
                .header("Authorization", "Bearer " + token(caller))
                .build();
        return BROWSER.send(request, BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> fetched(Caller caller, JsonNode job) throws Exception {
        var answer = opened(caller, job);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        var file = file(caller, job);
        assertThat(file.statusCode()).as(utf8(file)).isEqualTo(200);
        return file;
    }

    static String utf8(HttpResponse<byte[]> file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    static String pathOf(JsonNode job) {
        return EXPORTS + "/" + text(job, "/id");
    }

    static List<String> events(JsonNode job) {
        return List.of(asked("select coalesce(group_concat(concat(event, if(result = 'OK', '', '!')) order by id), '')"
                        + " from registry_audit.audit_event where subject = 'export:" + text(job, "/id") + "'")
                .split(",", -1));
    }

    static String asked(String sql) {
        try (var connection = TestServers.database().administrator();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void database(String sql) throws SQLException {
        try (var connection = TestServers.database().administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(JsonNode node, String place) {
        return node.at(place).isNull() ? "" : node.at(place).asString();
    }

    static Caller desk(String account, String division) {
        return new Caller(
                "console:" + account, CallerKind.CONSOLE, null, List.of(Grant.division(division)), new HashSet<>(DESK));
    }

    static Caller with(Caller caller, String permission) {
        return permitted(caller, Stream.concat(caller.permissions().stream(), Stream.of(permission)));
    }

    static Caller without(Caller caller, String permission) {
        return permitted(caller, caller.permissions().stream().filter(one -> !one.equals(permission)));
    }

    private static Caller permitted(Caller caller, Stream<String> permissions) {
        return new Caller(caller.subject(), caller.kind(), null, caller.grants(), new HashSet<>(permissions.toList()));
    }
}
