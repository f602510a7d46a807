package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.check.ChecksByHand;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Benefits received: who says what, what is found where they and the register differ, and which categories are enabled. */
class BenefitsIT extends RegistryUnderTest {

    private static final String CONSOLE = "/api/console/v1";
    private static final String FINDINGS = CONSOLE + "/standing-findings";
    private static final String COUNTY = "622927";
    private static final String TOWN = "622927100";
    private static final String VILLAGE_OF_TOWN = "622927100200";
    private static final String OTHER_TOWN = "622927101";
    private static final LocalDate TODAY = BusinessDays.today(Clock.systemUTC());
    private static final YearMonth MONTH = YearMonth.from(TODAY);

    private static final Caller CLERK_OF_TOWN = desk("901", Grant.division(TOWN));
    private static final Caller OTHER_CLERK = desk("902", Grant.division(OTHER_TOWN));
    private static final Caller OFFICE_OF_COUNTY = desk("903", Grant.division(COUNTY));
    private static final Caller OFFICE_OF_PREFECTURE = desk("904", Grant.division("622900"));

    private static long ids = 1_900_000_000_000_009_100L;
    private static int numbers = 500;

    @Autowired
    ApplicationContext service;

    @BeforeEach
    void aCountyOfItsOwn() throws SQLException {
        for (var table : List.of(
                "recipient_history",
                "recipient",
                "standing_finding",
                "benefit_holder",
                "benefit_enrolment",
                "benefit_coverage",
                "category_ruling")) {
            run("delete from " + table + " where division_code like '622927%'");
        }
        registered("/divisions", """
                [{"code":"622927","name":"积石山县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622927100","name":"吹麻滩镇","level":"TOWNSHIP","parentCode":"622927","from":"2020-01-01"},
                 {"code":"622927101","name":"大河家镇","level":"TOWNSHIP","parentCode":"622927","from":"2020-01-01"},
                 {"code":"622927100200","name":"前庄村","level":"VILLAGE","parentCode":"622927100","from":"2020-01-01"}]
                """);
    }

    @Test
    void aTownshipSaysWhatSomebodyReceivesPutsItRightAndEndsIt() throws SQLException {
        var household = household(VILLAGE_OF_TOWN);
        var person = person(household, "DESTITUTE", bornOn(LocalDate.of(1950, 5, 1)));
        var path = CONSOLE + "/recipients/" + person + "/benefit-enrolments";
        var said = "{\"programme\":\"DESTITUTE_SUPPORT\",\"grade\":\"SELF_CARE_FULL\",\"firstMonth\":\"2024-01\","
                + "\"amountFen\":71500}";

        assertThat(post(path, OTHER_CLERK, said).status()).isEqualTo(404);
        assertThat(post(path, with("905", Set.of("REGISTRY_READ"), Grant.division(TOWN)), said)
                        .status())
                .isEqualTo(403);
        assertThat(post(path, CLERK_OF_TOWN, said.replace("SELF_CARE_FULL", "RURAL_1"))
                        .errors())
                .containsExactly("grade not-with-programme");

        var entered = post(path, CLERK_OF_TOWN, said);
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        var one = entered.body().at("/items/0");
        assertThat(text(one, "/source")).isEqualTo("TOWNSHIP");
        assertThat(text(one, "/state")).isEqualTo("RUNNING");
        assertThat(one.at("/mayChange").asBoolean()).isTrue();
        assertThat(post(path, CLERK_OF_TOWN, said.replace("2024-01", "2025-01")).errors())
                .as("one source says one thing about one month")
                .containsExactly("firstMonth benefit-overlaps");

        var id = text(one, "/id");
        var correction = "{\"grade\":\"SELF_CARE_PARTIAL\",\"firstMonth\":\"2024-02\",\"amountFen\":93500,"
                + "\"note\":\"按核定通知书\"}";
        assertThat(on(id, "correction", 1, OTHER_CLERK, correction).status()).isEqualTo(404);
        assertThat(on(id, "correction", 1, CLERK_OF_TOWN, correction).status()).isEqualTo(200);
        assertThat(on(id, "correction", 1, CLERK_OF_TOWN, correction).status())
                .as("a stale version")
                .isEqualTo(412);
        assertThat(on(id, "ending", 2, CLERK_OF_TOWN, "{\"lastMonth\":\"2024-01\"}")
                        .errors())
                .containsExactly("lastMonth month-before-first");
        var ended = on(id, "ending", 2, CLERK_OF_TOWN, "{\"lastMonth\":\"2025-12\"}")
                .body()
                .at("/items/0");
        assertThat(text(ended, "/state")).isEqualTo("ENDED");
        assertThat(ended.at("/history")
                        .valueStream()
                        .map(step -> text(step, "/action") + " " + text(step, "/firstMonth") + " "
                                + text(step, "/amountFen") + " "
                                + step.at("/note").asString(""))
                        .toList())
                .as("nothing is overwritten")
                .containsExactly("ENDED 2024-02 93500 ", "CORRECTED 2024-02 93500 按核定通知书", "ENTERED 2024-01 71500 ");
        assertThat(on(id, "withdrawal", 3, CLERK_OF_TOWN, "{\"note\":\"登错了人\"}")
                        .body()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(on(id, "ending", 4, CLERK_OF_TOWN, "{\"lastMonth\":\"2026-01\"}")
                        .code())
                .isEqualTo("benefit-withdrawn");
        assertThat(auditOf("recipient:" + person))
                .containsExactly("BENEFIT_ENTERED", "BENEFIT_CORRECTED", "BENEFIT_ENDED", "BENEFIT_WITHDRAWN");

        var together = CONSOLE + "/households/" + household + "/benefit-enrolments";
        assertThat(post(together, CLERK_OF_TOWN, said).errors()).containsExactly("programme not-of-households");
        var dibao = post(
                together,
                CLERK_OF_TOWN,
                "{\"programme\":\"DIBAO\",\"grade\":\"RURAL_2\"," + "\"firstMonth\":\"2025-01\",\"amountFen\":156000}");
        assertThat(dibao.status()).as(dibao.body().toString()).isEqualTo(201);
        assertThat(get(together, CLERK_OF_TOWN)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(row -> text(row, "/programme")))
                .as("of the household, and of its people")
                .containsExactlyInAnyOrder("DIBAO", "DESTITUTE_SUPPORT");
        assertThat(get(together, OTHER_CLERK).status()).isEqualTo(404);
    }

    @Test
    void ofAChildNothingIsToldWithoutTheRightToChildrensData() {
        var child = person(household(VILLAGE_OF_TOWN), "ORPHAN", bornOn(TODAY.minusYears(8)));
        var path = CONSOLE + "/recipients/" + child + "/benefit-enrolments";
        var said = "{\"programme\":\"ORPHAN_ALLOWANCE\",\"firstMonth\":\"2024-01\"}";

        assertThat(post(path, CLERK_OF_TOWN, said).code()).isEqualTo("child-data");
        var civil = with("906", Set.of("REGISTRY_READ", "RECIPIENT_CHANGE", "CHILD_DATA"), Grant.division(TOWN));
        assertThat(post(path, civil, said).status()).isEqualTo(201);
        assertThat(get(path, CLERK_OF_TOWN).body().toString()).isEqualTo("{\"items\":[],\"childDataHidden\":true}");
        assertThat(get(path, civil).body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void whatAnAgencySaysTwiceChangesNothingAndItAlonePutsItRight() throws SQLException {
        var number = bornOn(LocalDate.of(1951, 5, 1));
        var person = person(household(VILLAGE_OF_TOWN), "DESTITUTE", number);
        var row = reported("DESTITUTE_SUPPORT", "马小穗", number, "\"firstMonth\":\"2025-01\",\"amountFen\":71500");

        assertThat(outcomes(report(CLERK, row, row))).containsExactly("ADDED", "UNCHANGED");
        assertThat(outcomes(report(CLERK, row))).containsExactly("UNCHANGED");
        var ended = row.replace("\"amountFen\"", "\"lastMonth\":\"2025-06\",\"amountFen\"");
        var more = row.replace("2025-01", "2025-07").replace("71500", "78000");
        assertThat(outcomes(report(CLERK, ended, more))).containsExactly("CHANGED", "ADDED");
        assertThat(report(CLERK, row.replace("2025-01", "2025-03")).errors())
                .containsExactly("[0].firstMonth benefit-overlaps");

        var path = CONSOLE + "/recipients/" + person + "/benefit-enrolments";
        var listed = get(path, CLERK_OF_TOWN).body().at("/items");
        assertThat(listed.valueStream().map(one -> text(one, "/firstMonth") + " " + text(one, "/amountFen")))
                .containsExactly("2025-07 78000", "2025-01 71500");
        assertThat(text(listed.get(0), "/reporter")).isEqualTo("积石山县民政局");
        assertThat(listed.get(0).at("/mayChange").asBoolean()).isFalse();
        assertThat(on(text(listed.get(0), "/id"), "ending", 1, CLERK_OF_TOWN, "{\"lastMonth\":\"2025-12\"}")
                        .code())
                .isEqualTo("benefit-of-another-source");
        assertThat(post(path, CLERK_OF_TOWN, "{\"programme\":\"DESTITUTE_SUPPORT\",\"firstMonth\":\"2025-01\"}")
                        .status())
                .as("each source keeps what it says itself")
                .isEqualTo(201);

        var wrong = reported("DESTITUTE_SUPPORT", "马小穗", "629900195105010000", "\"firstMonth\":\"2025-01\"");
        var before = count("benefit_enrolment");
        assertThat(report(CLERK, reported("DIBAO", "马小穗", number, "\"firstMonth\":\"2025-01\""), wrong)
                        .errors())
                .as("all or nothing")
                .containsExactly("[1].idNumber identity-number-check-digit");
        assertThat(count("benefit_enrolment")).isEqualTo(before);
        assertThat(report(desk("907", Grant.division(OTHER_TOWN)), row).errors())
                .as("of a person elsewhere nothing is told but the office")
                .containsExactly("[0].idNumber identity-number-held");
        assertThat(outcomes(report(
                        CLERK,
                        reported("DIBAO", "马不在册", bornOn(LocalDate.of(1960, 5, 1)), "\"firstMonth\":\"2025-01\""))))
                .as("nobody is kept whom the programme has nothing to do with")
                .containsExactly("NOT_KEPT");
        assertThat(count("benefit_holder")).isZero();
    }

    @Test
    void whoeverIsEnrolledAndNotRegisteredIsFoundEnteredAndForgotten() throws SQLException {
        var number = bornOn(TODAY.minusYears(16));
        var row = reported("ORPHAN_ALLOWANCE", "冶小雨", number, "\"firstMonth\":\"2025-01\",\"amountFen\":142000");
        assertThat(outcomes(report(CLERK, row))).containsExactly("ADDED");
        assertThat(outcomes(report(CLERK, row))).containsExactly("UNCHANGED");
        assertThat(plain("benefit_holder", number)).as("sealed").isFalse();

        await().untilAsserted(() ->
                assertThat(found("ENROLLED_NOT_REGISTERED", CLERK_OF_TOWN)).hasSize(1));
        assertThat(found("ENROLLED_NOT_REGISTERED", OTHER_CLERK)).isEmpty();
        var finding = found("ENROLLED_NOT_REGISTERED", CLERK_OF_TOWN).get(0);
        assertThat(text(finding, "/holder/name")).isEqualTo("冶*");
        assertThat(text(finding, "/holder/category")).isEqualTo("ORPHAN");
        assertThat(text(finding, "/holder/receives/0/amountFen")).isEqualTo("142000");
        assertThat(finding.at("/resolutions").toString()).isEqualTo("[\"ENTRY_PROPOSED\",\"IS_RIGHT\"]");
        assertThat(resolve(OTHER_CLERK, finding, "{\"resolution\":\"ENTRY_PROPOSED\"}")
                        .status())
                .isEqualTo(404);

        var inHand = resolve(CLERK_OF_TOWN, finding, "{\"resolution\":\"ENTRY_PROPOSED\"}");
        assertThat(inHand.status()).as(inHand.body().toString()).isEqualTo(200);
        assertThat(text(inHand.body(), "/finding/state")).isEqualTo("IN_HAND");
        var change = text(inHand.body(), "/finding/changeId");
        var approved =
                post(CONSOLE + "/recipient-changes/" + change + "/approval", OFFICE_OF_COUNTY, null, "If-Match", "1");
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);

        await().untilAsserted(
                        () -> assertThat(text(one(finding), "/finding/state")).isEqualTo("RESOLVED"));
        assertThat(count("benefit_holder")).as("nobody is kept twice").isZero();
        var person = text(approved.body(), "/person/id");
        var theirs = get(CONSOLE + "/recipients/" + person + "/benefit-enrolments", CLERK_OF_TOWN)
                .body()
                .at("/items/0");
        assertThat(text(theirs, "/programme")).isEqualTo("ORPHAN_ALLOWANCE");
        assertThat(theirs.at("/history").valueStream().map(step -> text(step, "/action")))
                .containsExactly("REGISTERED", "REPORTED");
        assertThat(outcomes(report(CLERK, row))).as("the same enrolment").containsExactly("UNCHANGED");
    }

    @Test
    void whoeverIsRegisteredAndNotEnrolledIsFoundWhereTheListIsWhole() {
        var household = household(VILLAGE_OF_TOWN);
        var missing = person(household, "DESTITUTE", bornOn(LocalDate.of(1952, 5, 1)));
        var number = bornOn(LocalDate.of(1953, 5, 1));
        person(household, "DESTITUTE", number);
        person(household, "RESETTLEMENT", bornOn(LocalDate.of(1975, 5, 1)));
        var paused = person(household, "DESTITUTE", bornOn(LocalDate.of(1954, 5, 1)));
        assertThat(changed("/recipients/" + paused, 1, "{\"from\":\"2025-01-01\",\"status\":\"SUSPENDED\"}")
                        .status())
                .as("who is not in care in that month is not asked about")
                .isEqualTo(200);
        report(CLERK, reported("DESTITUTE_SUPPORT", "马小穗", number, "\"firstMonth\":\"2025-01\""));
        ChecksByHand.run(service);
        assertThat(found("REGISTERED_NOT_ENROLLED", OFFICE_OF_COUNTY))
                .as("nobody is missing while nobody knows who else there is")
                .isEmpty();

        var coverages = CONSOLE + "/divisions/" + COUNTY + "/benefit-coverages";
        var whole = "{\"programme\":\"DESTITUTE_SUPPORT\",\"month\":\"%s\"}".formatted(MONTH);
        assertThat(post(coverages, CLERK_OF_TOWN, whole).status())
                .as("a township does not speak for the county")
                .isEqualTo(404);
        assertThat(post(coverages, OFFICE_OF_COUNTY, whole.replace("DESTITUTE_SUPPORT", "DIBAO"))
                        .errors())
                .containsExactly("programme expected-of-nobody");
        assertThat(post(coverages, OFFICE_OF_COUNTY, whole).status()).isEqualTo(200);
        assertThat(get(CONSOLE + "/divisions/" + TOWN + "/benefit-coverages", CLERK_OF_TOWN)
                        .body()
                        .valueStream()
                        .filter(one -> text(one, "/programme").equals("DESTITUTE_SUPPORT"))
                        .map(one -> text(one, "/month") + " " + text(one, "/division/name")))
                .containsExactly(MONTH + " 积石山县");

        ChecksByHand.run(service);
        ChecksByHand.run(service);
        var finding = found("REGISTERED_NOT_ENROLLED", CLERK_OF_TOWN);
        assertThat(finding).hasSize(1);
        assertThat(text(finding.get(0), "/person/id")).isEqualTo(Long.toString(missing));
        assertThat(figures("DESTITUTE_SUPPORT"))
                .as("households, persons, missing")
                .containsExactly(1, 1, 1);
        var right = resolve(CLERK_OF_TOWN, finding.get(0), "{\"resolution\":\"IS_RIGHT\",\"reason\":\"APPLIED_FOR\"}");
        assertThat(text(right.body(), "/finding/state")).isEqualTo("DISMISSED");

        post(
                CONSOLE + "/recipients/" + missing + "/benefit-enrolments",
                CLERK_OF_TOWN,
                "{\"programme\":\"DESTITUTE_SUPPORT\",\"firstMonth\":\"2025-03\"}");
        await().untilAsserted(() ->
                assertThat(text(one(finding.get(0)), "/finding/state")).isEqualTo("GONE"));
        assertThat(figures("DESTITUTE_SUPPORT")).containsExactly(1, 2, 0);
    }

    @Test
    void whomToCallAboutSomebodyIsNamedShownMaskedAndRevealedForAReason() throws SQLException {
        var person = person(household(VILLAGE_OF_TOWN), "DESTITUTE", bornOn(LocalDate.of(1954, 5, 1)));
        var path = CONSOLE + "/recipients/" + person + "/contact-person";
        var said = "{\"name\":\"冶邻居\",\"relation\":\"邻居\",\"phone\":\"12000009001\"}";

        assertThat(sendAs(OTHER_CLERK, HttpMethod.PUT, path, said, "If-Match", "0")
                        .status())
                .isEqualTo(404);
        assertThat(sendAs(CLERK_OF_TOWN, HttpMethod.PUT, path, said.replace("12000009001", "8612"), "If-Match", "0")
                        .errors())
                .containsExactly("phone phone-malformed");
        var named = sendAs(CLERK_OF_TOWN, HttpMethod.PUT, path, said, "If-Match", "0");
        assertThat(named.status()).as(named.body().toString()).isEqualTo(200);
        assertThat(text(named.body(), "/name") + " " + text(named.body(), "/phone"))
                .isEqualTo("冶* 120****9001");
        assertThat(sendAs(CLERK_OF_TOWN, HttpMethod.PUT, path, said, "If-Match", "0")
                        .status())
                .isEqualTo(412);

        var looking = with("908", Set.of("REGISTRY_READ", "RECIPIENT_REVEAL"), Grant.division(TOWN));
        var page = get(CONSOLE + "/recipients/" + person, looking).body();
        assertThat(text(page, "/contact/relation")).isEqualTo("邻居");
        assertThat(page.at("/revealable").toString()).contains("CONTACT_PHONE");
        assertThat(text(
                        post(
                                        CONSOLE + "/recipients/" + person + "/reveal",
                                        looking,
                                        "{\"field\":\"CONTACT_PHONE\",\"purpose\":\"CONTACT\",\"caseReference\":\"LX-1\"}")
                                .body(),
                        "/value"))
                .isEqualTo("12000009001");

        assertThat(sendAs(CLERK_OF_TOWN, HttpMethod.DELETE, path, null, "If-Match", "1")
                        .status())
                .isEqualTo(204);
        assertThat(get(path, CLERK_OF_TOWN)
                        .body()
                        .at("/history")
                        .valueStream()
                        .map(step -> step.at("/removed").asBoolean()))
                .containsExactly(true, false);
        assertThat(auditOf("recipient:" + person)).contains("CONTACT_NAMED", "PERSON_REVEALED", "CONTACT_REMOVED");
    }

    @Test
    void aCategoryThatIsNotEnabledInAnAreaIsRefusedThereAndNowhereElse() {
        var household = household(VILLAGE_OF_TOWN);
        var before = person(household, "RESETTLEMENT", bornOn(LocalDate.of(1976, 5, 1)));
        var off = "{\"category\":\"RESETTLEMENT\",\"ruling\":\"DISABLED\",\"note\":\"本县未开展\"}";
        var path = CONSOLE + "/divisions/" + COUNTY + "/category-rulings";

        assertThat(post(path, CLERK_OF_TOWN, off, "If-Match", "0").status()).isEqualTo(404);
        assertThat(post(CONSOLE + "/divisions/" + TOWN + "/category-rulings", CLERK_OF_TOWN, off, "If-Match", "0")
                        .errors())
                .containsExactly("division categories-by-county");
        var ruled = post(path, OFFICE_OF_COUNTY, off, "If-Match", "0");
        assertThat(ruled.status()).as(ruled.body().toString()).isEqualTo(200);
        assertThat(post(path, OFFICE_OF_COUNTY, off, "If-Match", "0").status())
                .as("ruled meanwhile")
                .isEqualTo(412);

        var seen = get(CONSOLE + "/divisions/" + TOWN + "/categories", CLERK_OF_TOWN)
                .body();
        assertThat(seen.at("/categories")
                        .valueStream()
                        .filter(one -> !one.at("/enabled").asBoolean()))
                .singleElement()
                .satisfies(one -> assertThat(text(one, "/category") + " " + text(one, "/decidedIn/name"))
                        .isEqualTo("RESETTLEMENT 积石山县"));
        var entry = """
                {"id":null,"householdId":"%d","name":"马小穗","idNumber":"%s","category":"DESTITUTE",
                 "tags":["RESETTLEMENT"],"from":"2024-01-01"}
                """.formatted(household, bornOn(LocalDate.of(1977, 5, 1)));
        assertThat(refused("/recipients", "[" + entry + "]").errors())
                .containsExactly("[0].category category-not-enabled");
        assertThat(post(CONSOLE + "/recipient-changes", CLERK_OF_TOWN, """
                        {"type":"ADD","householdId":"%d","name":"马小穗","idNumber":"%s","category":"RESETTLEMENT"}
                        """.formatted(
                                        household, bornOn(LocalDate.of(1978, 5, 1))))
                        .errors())
                .containsExactly("category category-not-enabled");
        var destitute = person(household, "DESTITUTE", bornOn(LocalDate.of(1979, 5, 1)));
        assertThat(post(CONSOLE + "/recipient-changes", CLERK_OF_TOWN, """
                        {"type":"CATEGORY_ADJUST","recipientId":"%d","recipientVersion":1,"category":"RESETTLEMENT"}
                        """.formatted(destitute))
                        .errors())
                .containsExactly("category category-not-enabled");
        assertThat(changed("/recipients/" + before, 1, "{\"from\":\"2025-01-01\",\"status\":\"SUSPENDED\"}")
                        .status())
                .as("who is there already stays")
                .isEqualTo(200);
        person(OTHER_HOUSEHOLD, "RESETTLEMENT", bornOn(LocalDate.of(1980, 5, 1)));

        assertThat(post(path, OFFICE_OF_PREFECTURE, off.replace("DISABLED", "ENABLED"), "If-Match", "1")
                        .status())
                .isEqualTo(200);
        person(household, "RESETTLEMENT", bornOn(LocalDate.of(1981, 5, 1)));
        assertThat(get(CONSOLE + "/divisions/" + COUNTY + "/categories", OFFICE_OF_COUNTY)
                        .body()
                        .at("/history")
                        .valueStream()
                        .map(step -> text(step, "/ruling") + " " + text(step, "/by") + " " + text(step, "/note")))
                .containsExactly("ENABLED console:904 本县未开展", "DISABLED console:903 本县未开展");
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String table) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from " + table + " where division_code like '622927%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean plain(String table, String number) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table + " where instr(id_number, '" + number
                        + "') > 0 or instr(id_number_index, '" + number + "') > 0")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private static List<String> auditOf(String subject) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select event from registry_audit.audit_event where subject ='" + subject + "' order by id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private long household(String division) {
        var household = ++ids;
        registered(
                "/households",
                "[{\"id\":\"%d\",\"divisionCode\":\"%s\",\"kind\":\"FAMILY\"}]".formatted(household, division));
        return household;
    }

    private long person(long household, String category, String idNumber) {
        var person = ++ids;
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"马小穗","idNumber":"%s","category":"%s","from":"2024-01-01"}]
                """.formatted(person, household, idNumber, category));
        return person;
    }

    private static String bornOn(LocalDate day) {
        return numbered("629900" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%03d".formatted(++numbers % 1000));
    }

    private static String reported(String programme, String name, String number, String terms) {
        return """
                {"source":"AGENCY","reporter":"积石山县民政局","programme":"%s","name":"%s","idNumber":"%s",
                 "divisionCode":"%s",%s}
                """.formatted(programme, name, number, VILLAGE_OF_TOWN, terms);
    }

    private Answer report(Caller caller, String... rows) {
        return post("/internal/v1/benefit-enrolments", caller, "[" + String.join(",", rows) + "]");
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body()
                .valueStream()
                .map(row -> row.at("/outcome").asString())
                .toList();
    }

    private Answer on(String enrolment, String deed, long version, Caller caller, String body) {
        return post(
                CONSOLE + "/benefit-enrolments/" + enrolment + "/" + deed,
                caller,
                body,
                "If-Match",
                Long.toString(version));
    }

    private List<JsonNode> found(String check, Caller caller) {
        return get(FINDINGS + "?check=" + check + "&state=OPEN&size=200&division=" + COUNTY, caller)
                .body()
                .at("/items")
                .valueStream()
                .toList();
    }

    private Answer resolve(Caller caller, JsonNode finding, String body) {
        return post(
                FINDINGS + "/" + text(finding, "/id") + "/resolution",
                caller,
                body,
                "If-Match",
                finding.at("/version").asString());
    }

    private JsonNode one(JsonNode finding) {
        return get(FINDINGS + "/" + text(finding, "/id"), CLERK_OF_TOWN).body();
    }

    private List<Integer> figures(String programme) {
        var line = get(CONSOLE + "/benefit-figures?division=" + COUNTY, OFFICE_OF_COUNTY)
                .body()
                .at("/lines")
                .valueStream()
                .filter(one -> text(one, "/programme").equals(programme))
                .findFirst()
                .orElseThrow();
        return List.of(
                line.at("/households").asInt(),
                line.at("/persons").asInt(),
                line.at("/notEnrolled").asInt());
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static Caller desk(String account, Grant... grants) {
        return with(
                account,
                Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE", "RECIPIENT_CHANGE_APPROVE"),
                grants);
    }

    private static Caller with(String account, Set<String> permissions, Grant... grants) {
        return new Caller("console:" + account, CallerKind.CONSOLE, null, List.of(grants), new HashSet<>(permissions));
    }
}
