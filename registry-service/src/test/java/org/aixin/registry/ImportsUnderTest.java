package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.sheet.Workbooks;
import org.aixin.testkit.TestServers;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** An office with a file, waiting for what becomes of it. */
abstract class ImportsUnderTest extends RegistryUnderTest {

    static final String IMPORTS = "/api/console/v1/imports";
    private static final Set<String> DESK = Set.of(
            "REGISTRY_READ",
            "REGISTRY_WRITE",
            "CADRE_READ",
            "UNIT_WRITE",
            "RECIPIENT_CHANGE",
            "RECIPIENT_CHANGE_APPROVE",
            "REGISTRY_IMPORT",
            "PAIRING_READ",
            "PAIRING_WRITE");
    static final Caller TOWN = desk("1900000000000013751", TOWNSHIP);
    static final Caller COUNTY = desk("1900000000000013753", "622921");
    static final Caller SECOND_OF_COUNTY = desk("1900000000000013754", "622921");
    static final Caller SIBLING = desk("1900000000000013755", "622922");

    @Autowired
    BlindIndex index;

    @Autowired
    private FieldCipher cipher;

    /** Whose rights are looked up when a step of an import begins. */
    @BeforeEach
    void accountsOfTheOffices() throws SQLException {
        for (var office : List.of(TOWN, COUNTY, SECOND_OF_COUNTY, SIBLING)) {
            account(office);
        }
    }

    void account(Caller office) throws SQLException {
        var id = Long.parseLong(office.subject().substring("console:".length()));
        try (var connection = TestServers.database().administrator();
                var account = connection.prepareStatement("insert ignore into registry.account"
                        + " (id, version, login, name, status, credentials, area)"
                        + " values (?, 1, ?, ?, 'ACTIVE', 0, 'PROVINCE')")) {
            account.setLong(1, id);
            account.setString(2, "office-" + id);
            account.setBytes(
                    3, cipher.seal("account.name", id, Sensitive.of("马秀英")).bytes());
            account.executeUpdate();
        }
        database("insert ignore into registry.account_role values (" + id + ", 'OFFICE')");
        database("insert ignore into registry.account_grant values (" + id + ", '"
                + office.grants().get(0).text() + "')");
    }

    /** Sent whole, and waited for until it needs somebody. */
    JsonNode checked(Caller caller, String division, byte[] file) {
        return checked(caller, "RECIPIENTS", division, file);
    }

    JsonNode checked(Caller caller, String kind, String division, byte[] file) {
        var answer = post(IMPORTS, caller, create(kind, division, file.length));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        var path = IMPORTS + "/" + text(answer.body(), "/id");
        var piece = 512 * 1024;
        for (int at = 0; at * piece < file.length; at++) {
            var part = Arrays.copyOfRange(file, at * piece, Math.min(file.length, (at + 1) * piece));
            assertThat(raw(HttpMethod.POST, path + "/pieces?number=" + at, caller, part)
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(post(path + "/completion", caller, null).status()).isEqualTo(200);
        return settled(path);
    }

    JsonNode settled(String path) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> get(path, COUNTY).body(),
                        job -> !Set.of("CHECKING", "APPLYING").contains(text(job, "/state")));
    }

    Answer apply(Caller caller, JsonNode job) {
        return post(IMPORTS + "/" + text(job, "/id") + "/application", caller, null, "If-Match", text(job, "/version"));
    }

    JsonNode applied(Caller caller, JsonNode job) {
        var answer = apply(caller, job);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return settled(IMPORTS + "/" + text(job, "/id"));
    }

    Answer choose(Caller caller, JsonNode job, String columns) {
        return post(
                IMPORTS + "/" + text(job, "/id") + "/columns",
                caller,
                "{\"columns\":" + columns + "}",
                "If-Match",
                text(job, "/version"));
    }

    void cancelled(JsonNode job) {
        var now = get(IMPORTS + "/" + text(job, "/id"), COUNTY).body();
        assertThat(post(
                                IMPORTS + "/" + text(job, "/id") + "/cancellation",
                                COUNTY,
                                null,
                                "If-Match",
                                text(now, "/version"))
                        .status())
                .isEqualTo(200);
    }

    int send(String id, int number, byte[] piece) {
        return raw(HttpMethod.POST, IMPORTS + "/" + id + "/pieces?number=" + number, COUNTY, piece)
                .statusCode();
    }

    HttpResponse<byte[]> raw(HttpMethod method, String path, Caller caller, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + tokenOf(caller))
                .method(
                        method.name(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", "application/octet-stream");
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String create(String division, long bytes) {
        return create("RECIPIENTS", division, bytes);
    }

    static String create(String kind, String division, long bytes) {
        return "{\"kind\":\"%s\",\"division\":\"%s\",\"fileName\":\"名单.xlsx\",\"bytes\":%d}"
                .formatted(kind, division, bytes);
    }

    /** What is told of the wrong rows: row, field and code. */
    List<String> wrongOf(JsonNode job) {
        return get(IMPORTS + "/" + text(job, "/id") + "/problems?size=200", COUNTY)
                .body()
                .at("/items")
                .valueStream()
                .map(one ->
                        text(one, "/row") + " " + text(one, "/problems/0/field") + " " + text(one, "/problems/0/code"))
                .toList();
    }

    static List<String> with(List<String> row, int column, String text) {
        var other = new ArrayList<>(row);
        other.set(column, text);
        return other;
    }

    static byte[] csv(List<? extends List<String>> rows) {
        return Workbooks.bytes(
                rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    static List<List<String>> read(byte[] book) throws Exception {
        var format = new DataFormatter();
        var rows = new ArrayList<List<String>>();
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            var sheet = opened.getSheetAt(0);
            for (int at = 0; at <= sheet.getLastRowNum(); at++) {
                var row = sheet.getRow(at);
                rows.add(IntStream.range(0, sheet.getRow(0).getLastCellNum())
                        .mapToObj(column -> format.formatCellValue(row.getCell(column)))
                        .toList());
            }
        }
        return rows;
    }

    static String next(BufferedReader lines, String begin) throws java.io.IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(begin)) {
                return line;
            }
        }
        return "";
    }

    static String counts(JsonNode job) {
        return "%s new %s same %s changed %s wrong %s"
                .formatted(
                        text(job, "/counts/read"),
                        text(job, "/counts/fresh"),
                        text(job, "/counts/same"),
                        text(job, "/counts/changed"),
                        text(job, "/counts/wrong"));
    }

    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(any -> idNumber()).toList();
    }

    String hash(String number) {
        return index.of("recipient.id_number", Sensitive.of(number));
    }

    String among(List<String> numbers) {
        return numbers.stream().map(number -> "'" + hash(number) + "'").collect(Collectors.joining(",", "(", ")"));
    }

    int known(List<String> numbers) {
        return Integer.parseInt(
                asked("select count(*) from registry.recipient where id_number_index in " + among(numbers)));
    }

    int households(List<String> numbers) {
        return Integer.parseInt(
                asked("select count(distinct household_id) from registry.recipient where id_number_index in "
                        + among(numbers)));
    }

    String personOf(String number) {
        return asked("select id from registry.recipient where id_number_index = '" + hash(number) + "'");
    }

    String versions(List<String> numbers) {
        return numbers.stream()
                .map(number ->
                        asked("select version from registry.recipient where id_number_index = '" + hash(number) + "'"))
                .collect(Collectors.joining(","));
    }

    int left(String table, JsonNode job) {
        return Integer.parseInt(
                asked("select count(*) from registry." + table + " where import_id = " + text(job, "/id")));
    }

    List<String> events(String id) {
        return List.of(
                asked("select group_concat(event order by id) from registry_audit.audit_event where subject = 'import:"
                                + id + "'")
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
}
