package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One person's page, one field of it in the clear, and who has looked. */
class RevealingIT extends RegistryUnderTest {

    static final long ADULT = 1_900_000_000_000_000_601L;
    static final long STRANGER = 1_900_000_000_000_000_602L;
    static final String ADULTS_NUMBER = numbered("62990019500103001");
    static final Set<String> DESK = Set.of("REGISTRY_READ", "RECIPIENT_REVEAL");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    @Autowired
    Environment environment;

    @BeforeEach
    void somePeople() {
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"欧阳小禾","idNumber":"%s","phone":"12000000061",
                  "category":"SEVERELY_DISABLED_HARDSHIP","tags":["DESTITUTE"],"disabilityCertificate":"%s42",
                  "guardian":{"name":"李大娘","relation":"祖母","phone":"12000000062"},"from":"2024-01-01"},
                 {"id":"%d","householdId":"%d","name":"马小豆","idNumber":"%s","category":"ORPHAN","from":"2024-01-01"}]
                """.formatted(
                        ADULT,
                        HOUSEHOLD,
                        ADULTS_NUMBER,
                        ADULTS_NUMBER,
                        STRANGER,
                        OTHER_HOUSEHOLD,
                        numbered("62990019500103002")));
    }

    @Test
    void aPagePutsAMaskOverEverythingPersonal() {
        var page = get(pathOf(ADULT), desk("40"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().toString())
                .isEqualTo(("{'id':'%d','version':1,'name':'欧*','idNumber':'629***********%s','phone':'120****0061',"
                                + "'address':'***','registerNumber':null,'category':'SEVERELY_DISABLED_HARDSHIP','tags':['DESTITUTE'],"
                                + "'status':'ACTIVE','leavesOn':null,'turnsOn':null,'division':{'code':'622921100206','name':'双城村'},"
                                + "'householdId':'%d','disabilityCertificate':'***','selfCareGrade':null,"
                                + "'guardian':{'name':'李*','relation':'祖母','phone':'120****0062'},"
                                + "'contact':null,'underFourteen':false,'childDataHidden':false,'mergedIntoId':null,"
                                + "'revealable':['NAME','ID_NUMBER','PHONE','ADDRESS','DISABILITY_CERTIFICATE',"
                                + "'GUARDIAN_NAME','GUARDIAN_PHONE'],'remainingToday':50}")
                        .formatted(ADULT, ADULTS_NUMBER.substring(14), HOUSEHOLD)
                        .replace('\'', '"'));
        assertThat(page.headers().getCacheControl()).contains("no-store");
    }

    @Test
    void aPersonOutsideTheGrantsDoesNotExist() {
        assertThat(get(pathOf(STRANGER), desk("1")).status()).isEqualTo(404);
        assertThat(get(pathOf(9), desk("1")).status()).isEqualTo(404);
        assertThat(reveal(STRANGER, desk("1"), "NAME").code()).isEqualTo("not-found");
        assertThat(get(pathOf(STRANGER) + "/accesses", desk("1")).status()).isEqualTo(404);
        assertThat(get(pathOf(ADULT), with("1", Set.of(), Grant.province())).status())
                .isEqualTo(403);
    }

    @Test
    void eachFieldIsShownByItselfAndWrittenDown() throws Exception {
        var clerk = desk("20");
        var shown = List.of(
                "NAME 欧阳小禾",
                "ID_NUMBER " + ADULTS_NUMBER,
                "PHONE 12000000061",
                "ADDRESS " + Canary.RECIPIENT_ADDRESS.value(),
                "DISABILITY_CERTIFICATE " + ADULTS_NUMBER + "42",
                "GUARDIAN_NAME 李大娘",
                "GUARDIAN_PHONE 12000000062");
        for (int i = 0; i < shown.size(); i++) {
            var field = shown.get(i).split(" ", 2);
            var answer = reveal(ADULT, clerk, field[0]);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().at("/field").asString()).isEqualTo(field[0]);
            assertThat(answer.body().at("/value").asString()).isEqualTo(field[1]);
            assertThat(answer.body().at("/remainingToday").asInt()).isEqualTo(49 - i);
            assertThat(answer.headers().getCacheControl()).contains("no-store");
        }

        assertThat(get(pathOf(ADULT), clerk).body().at("/remainingToday").asInt())
                .isEqualTo(43);
        var rows = rowsOf("console:20");
        assertThat(rows).hasSize(7).allMatch(row -> row.contains("PERSON_REVEALED OK recipient:" + ADULT));
        assertThat(rows.get(0)).contains("NAME CONTACT SQ-2026-000123");
        assertThat(rows.toString()).doesNotContain("欧阳", ADULTS_NUMBER, "12000000061", "三社", "李大娘");
    }

    @Test
    void nothingIsShownWhenItCannotBeWrittenDown() throws Exception {
        var clerk = desk("21");
        asRoot("rename table registry_audit.audit_event to registry_audit.away");
        try {
            var answer = reveal(ADULT, clerk, "PHONE");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("audit-unavailable");
            assertThat(answer.body().toString()).doesNotContain("12000000061");
            assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("5");
            // not even why not
            assertThat(reveal(STRANGER, clerk, "PHONE").status()).isEqualTo(503);
        } finally {
            asRoot("rename table registry_audit.away to registry_audit.audit_event");
        }
        assertThat(reveal(ADULT, clerk, "PHONE").body().at("/remainingToday").asInt())
                .as("what was not shown was not counted")
                .isEqualTo(49);
    }

    @Test
    void fiftyADayAndNoMoreHoweverFastAndAfterARestartAsWell() throws Exception {
        var clerk = desk("22");
        var threads = Executors.newFixedThreadPool(50);
        var answers = new ArrayList<Answer>();
        try {
            var asked = Stream.generate(() -> (Callable<Answer>) () -> reveal(ADULT, clerk, "PHONE"))
                    .limit(60)
                    .toList();
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        // A pool of ten connections lets some of sixty wait too long; who is told to come again does.
        for (int i = 0; i < 50 && count(answers, 429) < 10; i++) {
            answers.add(reveal(ADULT, clerk, "PHONE"));
        }

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 429, 503);
        assertThat(count(answers, 200)).isEqualTo(50);
        assertThat(rowsOf("console:22").stream().filter(row -> row.contains("PERSON_REVEALED OK")))
                .hasSize(50);
        var refused = reveal(ADULT, clerk, "PHONE");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("reveal-limit-reached");
        assertThat(get(pathOf(ADULT), clerk).body().at("/remainingToday").asInt())
                .isZero();
        assertThat(Long.valueOf(refused.headers().getFirst("Retry-After"))).isBetween(1L, 86_400L);
        assertThat(reveal(ADULT, desk("23"), "PHONE").status())
                .as("another account's own fifty")
                .isEqualTo(200);

        try (var restarted = RegistryServiceApplication.start(properties())) {
            var first = port;
            port = restarted.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            try {
                assertThat(reveal(ADULT, clerk, "PHONE").code()).isEqualTo("reveal-limit-reached");
            } finally {
                port = first;
            }
        }
    }

    @Test
    void whoMayNotRevealIsRefusedAndThatIsWrittenDown() throws Exception {
        var reader = with("24", Set.of("REGISTRY_READ"), Grant.province());

        assertThat(get(pathOf(ADULT), reader).body().at("/revealable").size()).isZero();
        assertThat(get(pathOf(ADULT), reader).body().at("/remainingToday").isNull())
                .isTrue();
        assertThat(reveal(ADULT, reader, "PHONE").status()).isEqualTo(403);
        // The answer may be there a moment before its row is.
        await().untilAsserted(() -> assertThat(rowsOf("console:24"))
                .anyMatch(row -> row.contains("PERSON_REVEAL_REFUSED REFUSED recipient:" + ADULT))
                .anyMatch(row -> row.contains("ACCESS_DENIED REFUSED null")
                        && row.contains("POST /api/console/v1/recipients/{id}/reveal")));

        assertThat(getAsJob("/internal/v1/recipients/" + ADULT, "visit-service").status())
                .isEqualTo(403);
        assertThat(rowsOf("service:visit-service"))
                .anyMatch(row -> row.endsWith("GET /internal/v1/recipients"))
                .noneMatch(row -> row.contains(Long.toString(ADULT)));
    }

    @Test
    void oneFieldAPurposeAndACaseAreAsked() {
        var clerk = desk("25");
        assertThat(post(pathOf(ADULT) + "/reveal", clerk, "{}").errors())
                .containsExactly("caseReference required", "field required", "purpose required");
        assertThat(post(pathOf(ADULT) + "/reveal", clerk, body("PHONE", "CURIOSITY", "SQ-1"))
                        .errors())
                .containsExactly("purpose not-one-of");
        for (var reference : List.of("张三的事", "", "x".repeat(41))) {
            assertThat(post(pathOf(ADULT) + "/reveal", clerk, body("PHONE", "CONTACT", reference))
                            .status())
                    .isEqualTo(400);
        }
        for (var reference : List.of(ADULTS_NUMBER, "SQ-13800138000", "a/622921900101001")) {
            assertThat(post(pathOf(ADULT) + "/reveal", clerk, body("PHONE", "CONTACT", reference))
                            .errors())
                    .containsExactly("caseReference personal-number");
        }
        assertThat(reveal(STRANGER, with("25", DESK, Grant.province()), "PHONE").code())
                .isEqualTo("nothing-to-reveal");
        assertThat(post(pathOf(ADULT) + "/reveals", clerk, "[]").status()).isEqualTo(404);
    }

    @Test
    void aChildIsShownToCivilAffairsAloneUntilTheFourteenthBirthday() {
        var today = BusinessDays.today(Clock.systemUTC());
        var child = child(today.minusYears(14).plusDays(1), 603);
        var fourteen = child(today.minusYears(14), 604);
        var office = desk("26");
        var civilAffairs =
                with("27", Set.of("REGISTRY_READ", "RECIPIENT_REVEAL", "CHILD_DATA"), Grant.division("622921"));

        var hidden = get(pathOf(child), office).body();
        assertThat(hidden.at("/childDataHidden").asBoolean()).isTrue();
        assertThat(hidden.at("/underFourteen").asBoolean()).isTrue();
        assertThat(hidden.toString()).contains("\"name\":null", "\"idNumber\":null", "\"revealable\":[]", "ORPHAN");
        assertThat(hidden.at("/remainingToday").isNull()).isTrue();
        assertThat(reveal(child, office, "NAME").status()).isEqualTo(403);
        assertThat(reveal(child, office, "NAME").code()).isEqualTo("child-data");

        assertThat(get(pathOf(child), civilAffairs).body().at("/name").asString())
                .isEqualTo("小*");
        assertThat(reveal(child, civilAffairs, "NAME").body().at("/value").asString())
                .isEqualTo("小草");
        assertThat(get(pathOf(fourteen), office).body().at("/underFourteen").asBoolean())
                .isFalse();
        assertThat(reveal(fourteen, office, "NAME").status()).isEqualTo(200);
    }

    @Test
    void theCadreWhoCaresForAChildKnowsItAndMayCall() throws Exception {
        var child = child(BusinessDays.today(Clock.systemUTC()).minusYears(8), 606);
        var cadre = 1_900_000_000_000_000_607L;
        var path = "/internal/v1/recipients/" + child;
        assertThat(get(path, Caller.cadre(cadre)).status()).isEqualTo(404);

        var event = new PairingChanged(
                1_900_000_000_000_000_608L,
                1,
                cadre,
                HOUSEHOLD,
                List.of(child),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                null,
                null);
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(PairingChanged.TOPIC);
            topics.send(PairingChanged.TOPIC, event.key(), AixinJson.mapper().writeValueAsString(event));
        }
        await().untilAsserted(() ->
                assertThat(get(path, Caller.cadre(cadre)).status()).isEqualTo(200));

        var page = get(path, Caller.cadre(cadre)).body();
        assertThat(page.at("/name").asString()).isEqualTo("小*");
        assertThat(page.at("/underFourteen").asBoolean()).isTrue();
        assertThat(page.at("/revealable").toString()).isEqualTo("[\"NAME\",\"ADDRESS\"]");
        assertThat(page.at("/remainingToday").asInt()).isEqualTo(50);
        var ask = "{\"field\":\"%s\",\"purpose\":\"CONTACT\"}";
        assertThat(post(path + "/reveal", Caller.cadre(cadre), ask.formatted("ADDRESS"))
                        .body()
                        .at("/value")
                        .asString())
                .isEqualTo(Canary.RECIPIENT_ADDRESS.value());
        assertThat(post(path + "/reveal", Caller.cadre(cadre), ask.formatted("ID_NUMBER"))
                        .status())
                .isEqualTo(403);
        assertThat(post(path + "/reveal", Caller.cadre(cadre + 1), ask.formatted("NAME"))
                        .status())
                .isEqualTo(404);
        assertThat(post(path + "/reveal", desk("34"), ask.formatted("NAME")).status())
                .isEqualTo(403);
        assertThat(rowsOf("cadre:" + cadre))
                .anyMatch(row -> row.endsWith("ADDRESS CONTACT pairing/1900000000000000608 null"))
                .anyMatch(row -> row.startsWith("PERSON_REVEAL_REFUSED") && row.endsWith("forbidden"));
    }

    @Test
    void theOwningOfficeSeesWhoLookedAtWhatAndWhy() {
        var person = 1_900_000_000_000_000_605L;
        registered(
                "/recipients",
                "[" + recipient(Long.toString(person), HOUSEHOLD, "牛小花", numbered("62990019500103005")) + "]");
        reveal(person, desk("28"), "NAME");
        reveal(person, desk("28"), "PHONE");
        reveal(person, with("29", DESK, Grant.division("622922")), "NAME");

        var accesses = get(pathOf(person) + "/accesses?size=2", desk("30")).body();
        assertThat(accesses.at("/total").asInt()).isEqualTo(3);
        assertThat(accesses.at("/items/0/actor").asString()).isEqualTo("console:29");
        assertThat(accesses.at("/items/0/reason").asString()).isEqualTo("not-found");
        assertThat(accesses.at("/items/1/event").asString()).isEqualTo("PERSON_REVEAL_REFUSED");
        assertThat(accesses.at("/items/1/reason").asString()).isEqualTo("nothing-to-reveal");
        var rest = get(
                        pathOf(person) + "/accesses?size=2&cursor="
                                + accesses.at("/next").asString(),
                        desk("30"))
                .body();
        assertThat(rest.at("/items").size()).isEqualTo(1);
        assertThat(rest.at("/items/0/field").asString()).isEqualTo("NAME");
        assertThat(rest.at("/items/0/purpose").asString()).isEqualTo("CONTACT");
        assertThat(rest.at("/items/0/caseReference").asString()).isEqualTo("SQ-2026-000123");
        assertThat(rest.at("/items/0/result").asString()).isEqualTo("OK");
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    @Test
    void theAuditIsSearchedByItsAdministratorAlone() {
        var auditor = with("31", Set.of("AUDIT_READ"));
        var today = BusinessDays.today(Clock.systemUTC());
        reveal(ADULT, desk("32"), "NAME");

        var found = get(
                        "/api/console/v1/audit-events?event=PERSON_REVEALED&actor=console:32&subject=recipient:" + ADULT
                                + "&from=" + today.minusDays(1) + "&to=" + today,
                        auditor)
                .body();
        assertThat(found.at("/total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/service").asString()).isEqualTo("registry-service");
        assertThat(found.at("/items/0/traceId").asString()).hasSize(32);
        assertThat(get("/api/console/v1/audit-events?actor=console:32&to=" + today.minusDays(2), auditor)
                        .body()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(get("/api/console/v1/audit-events?event=NO_SUCH", auditor).errors())
                .containsExactly("event unknown-event");
        assertThat(get("/api/console/v1/audit-events?cursor=abc", auditor).errors())
                .containsExactly("cursor unknown-cursor");
        assertThat(get("/api/console/v1/audit-events/catalogue", auditor).body().toString())
                .contains("{\"event\":\"PERSON_REVEALED\",\"title\":\"查看未遮盖的个人信息\"}");
        for (var path : List.of("", "/catalogue")) {
            assertThat(get("/api/console/v1/audit-events" + path, with("33", DESK, Grant.province()))
                            .status())
                    .isEqualTo(403);
        }
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private long child(LocalDate born, int number) {
        var id = 1_900_000_000_000_000_000L + number;
        registered(
                "/recipients",
                "["
                        + recipient(
                                Long.toString(id), HOUSEHOLD, "小草", numbered("629900" + DIGITS.format(born) + number))
                        + "]");
        return id;
    }

    private static Caller desk(String account) {
        return with(account, DESK, Grant.division("622921"));
    }

    private static Caller with(String account, Set<String> permissions, Grant... grants) {
        return new Caller("console:" + account, CallerKind.CONSOLE, null, List.of(grants), permissions);
    }

    private static String pathOf(long id) {
        return "/api/console/v1/recipients/" + id;
    }

    private Answer reveal(long id, Caller caller, String field) {
        return post(pathOf(id) + "/reveal", caller, body(field, "CONTACT", "SQ-2026-000123"));
    }

    private static String body(String field, String purpose, String reference) {
        return "{\"field\":\"%s\",\"purpose\":\"%s\",\"caseReference\":\"%s\"}".formatted(field, purpose, reference);
    }

    private static List<String> rowsOf(String actor) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select * from registry_audit.audit_event where actor = '" + actor + "' order by id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(Stream.of("event", "result", "subject", "field", "purpose", "case_reference", "detail")
                        .map(column -> text(rows, column))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
            }
            return found;
        }
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asRoot(String sql) throws SQLException {
        try (var connection = TestServers.database().administrator();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** As the first instance was started. */
    private String[] properties() {
        var names = List.of(
                "aixin.internal.key-directory",
                "aixin.datasource.host",
                "aixin.datasource.schema",
                "aixin.datasource.password",
                "aixin.datasource.migrator-password",
                "aixin.audit.key-file",
                "aixin.audit.anchor-directory",
                "aixin.crypto.key-file",
                "aixin.demo.enabled",
                "spring.kafka.bootstrap-servers");
        return Stream.concat(
                        names.stream().map(name -> "--" + name + "=" + environment.getRequiredProperty(name)),
                        Stream.of("--server.port=0", "--management.server.port=0"))
                .toArray(String[]::new);
    }
}
