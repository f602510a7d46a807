package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who came, changed and left in March 2025, and the survey round of April in which the townships of 广河 confirm. */
@Import(Explainer.class)
class RoundsIT extends RegistryUnderTest {

    private static final String ROUNDS = "/api/console/v1/survey-rounds";
    private static final String MARCH = "&from=2025-03-01&to=2025-03-31";
    private static final String TOWN = "622924100";
    private static final String NEXT_TOWN = "622924101";
    private static final long FAMILY = 1_900_000_000_000_008_100L;
    private static final long NEXT_FAMILY = 1_900_000_000_000_008_101L;
    private static final long FAMILY_ELSEWHERE = 1_900_000_000_000_008_102L;
    private static final long HOME_ELSEWHERE = 1_900_000_000_000_008_103L;

    private static final Set<String> MAY =
            Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE", "RECIPIENT_CHANGE_APPROVE");

    private static final Caller READER = desk("807", Grant.province());
    private static final Caller COUNTY = desk("801", Grant.division("622924"));
    private static final Caller CLERK = desk("802", Grant.division(TOWN));
    private static final Caller SECOND_CLERK = desk("803", Grant.division(TOWN));
    private static final Caller SIBLING = desk("804", Grant.division("622925"));
    private static final Caller PREFECTURE = desk("805", Grant.division("622900"));
    private static final Caller UNIT = desk("806", Grant.unit(OFFICE));

    private static boolean planted;

    @Autowired
    Explainer explainer;

    @BeforeEach
    void marchInGuanghe() {
        explainer.ask(false);
        if (planted) {
            return;
        }
        planted = true;
        registered("/divisions", """
                [{"code":"622924","name":"广河县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622925","name":"和政县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622924100","name":"城关镇","level":"TOWNSHIP","parentCode":"622924","from":"2020-01-01"},
                 {"code":"622924101","name":"三甲集镇","level":"TOWNSHIP","parentCode":"622924","from":"2020-01-01"},
                 {"code":"622925100","name":"城关镇","level":"TOWNSHIP","parentCode":"622925","from":"2020-01-01"}]
                """);
        registered("/households", """
                [{"id":"%d","divisionCode":"622924100","kind":"FAMILY"},
                 {"id":"%d","divisionCode":"622924101","kind":"FAMILY"},
                 {"id":"%d","divisionCode":"622925100","kind":"FAMILY"},
                 {"id":"%d","divisionCode":"622925100","kind":"INSTITUTION"}]
                """.formatted(FAMILY, NEXT_FAMILY, FAMILY_ELSEWHERE, HOME_ELSEWHERE));
        person(13, HOME_ELSEWHERE, "DESTITUTE", "2024-01-01");
        person(14, HOME_ELSEWHERE, "DESTITUTE", "2024-01-01");
        person(1, "DESTITUTE", "2025-02-28"); // on the eve
        person(2, "ORPHAN", "2025-03-01"); // on the first day
        person(3, "ORPHAN", "2025-03-31"); // on the last day
        person(4, "ORPHAN", "2025-04-01"); // the day after
        person(5, "ORPHAN", "2024-01-01"); // leaves and comes back
        then(5, 1, "\"from\":\"2025-03-10\",\"status\":\"EXITED\",\"exitReason\":\"ADOPTED\"");
        then(5, 2, "\"from\":\"2025-03-20\",\"status\":\"ACTIVE\"");
        person(6, "ORPHAN", "2024-01-01"); // moves to the next township
        then(6, 1, "\"from\":\"2025-03-15\",\"householdId\":\"%d\"".formatted(NEXT_FAMILY));
        person(7, "ORPHAN", "2024-01-01"); // becomes of another category
        then(7, 1, "\"from\":\"2025-03-05\",\"category\":\"DESTITUTE\"");
        person(8, "ORPHAN", "2024-01-01"); // leaves on the last day
        then(8, 1, "\"from\":\"2025-03-31\",\"status\":\"EXITED\",\"exitReason\":\"DECEASED\"");
        person(9, "ORPHAN", "2024-01-01"); // leaves the day after
        then(9, 1, "\"from\":\"2025-04-01\",\"status\":\"EXITED\",\"exitReason\":\"DECEASED\"");
        person(10, "ORPHAN", "2024-01-01"); // moves to the next county
        then(10, 1, "\"from\":\"2025-03-12\",\"householdId\":\"%d\"".formatted(FAMILY_ELSEWHERE));
        person(11, "RESETTLEMENT", "2025-03-02"); // outside the totals
        var corrected = post("/api/console/v1/recipient-changes", COUNTY, """
                {"type":"MODIFY","recipientId":"%d","recipientVersion":1,"from":"2025-03-08","phone":"12000008001"}
                """.formatted(id(1)));
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(201);
        assertThat(corrected.body().at("/state").asString()).isEqualTo("EFFECTIVE");
    }

    @Test
    void whoCameChangedAndLeftIsCountedToTheDay() {
        var county = summary("622924", COUNTY);

        assertThat(line(county.at("/total")))
                .as("before added exited arrived departed changed after")
                .containsExactly(7, 3, 2, 2, 3, 3, 7);
        assertThat(county.at("/householdsBefore").asInt()).isEqualTo(1);
        assertThat(county.at("/householdsAfter").asInt()).isEqualTo(2);
        assertThat(reasons(county))
                .containsExactly(
                        "FIRST_ENTRY 2",
                        "RE_ENTRY 1",
                        "MOVED_TOWNSHIP 1",
                        "CATEGORY_ADJUST 1",
                        "DETAILS 1",
                        "DECEASED 1",
                        "ADOPTED 1");
        assertThat(line(category(county, "ORPHAN"))).containsExactly(6, 3, 2, 1, 3, 1, 5);
        assertThat(line(category(county, "DESTITUTE"))).containsExactly(1, 0, 0, 1, 0, 2, 2);
        assertThat(line(category(county, "RESETTLEMENT")))
                .as("outside the totals")
                .containsExactly(0, 1, 0, 0, 0, 0, 1);
        assertThat(line(summary(TOWN, CLERK).at("/total"))).containsExactly(7, 3, 2, 1, 3, 2, 6);
        var elsewhere = summary("622925", SIBLING);
        assertThat(reasons(elsewhere)).contains("MOVED_TOWNSHIP 1");
        assertThat(elsewhere
                        .at("/programmes")
                        .valueStream()
                        .filter(one -> one.at("/persons").asInt() > 0)
                        .map(one -> one.at("/category").asString()
                                + numbers(one, "households", "persons", "scattered", "inInstitutions")))
                .as(elsewhere.toString())
                .containsExactly("ORPHAN[1, 1, 1, 0]", "DESTITUTE[1, 2, 0, 2]");
    }

    @Test
    void whatLiesBelowAddsUpToTheWhole() {
        for (var place : List.of("620000", "622900", "622924", TOWN)) {
            for (var period : List.of(MARCH, "&from=2020-01-01&to=2026-12-31")) {
                var whole = get("/api/console/v1/movements?division=" + place + period, READER);
                var parts = get("/api/console/v1/movements/children?division=" + place + period, READER);
                assertThat(whole.status()).as(whole.body().toString()).isEqualTo(200);
                assertThat(parts.status()).as(parts.body().toString()).isEqualTo(200);
                for (var figure : List.of(
                        "/householdsBefore",
                        "/householdsAfter",
                        "/total/before",
                        "/total/added",
                        "/total/exited",
                        "/total/arrived",
                        "/total/departed",
                        "/total/changed",
                        "/total/after")) {
                    assertThat(parts.body()
                                    .valueStream()
                                    .mapToInt(part -> part.at(figure).asInt())
                                    .sum())
                            .as(place + period + figure)
                            .isEqualTo(whole.body().at(figure).asInt());
                }
                var total = line(whole.body().at("/total"));
                assertThat(total.get(0) + total.get(1) - total.get(2) + total.get(3) - total.get(4))
                        .as(place + period)
                        .isEqualTo(total.get(6));
            }
        }
    }

    @Test
    void nobodySeesAnAreaThatTheyDoNotSeeWhole() {
        for (var stranger : List.of(SIBLING, CLERK, UNIT)) {
            for (var path : List.of("movements", "movements/children", "entered-rows")) {
                assertThat(get("/api/console/v1/" + path + "?division=622924" + MARCH, stranger)
                                .status())
                        .as(path + " " + stranger)
                        .isEqualTo(404);
            }
        }
        assertThat(get("/api/console/v1/movements?division=622999" + MARCH, COUNTY)
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/console/v1/movements?division=6229", COUNTY).errors())
                .containsExactly("division pattern");
        assertThat(get("/api/console/v1/movements?division=622924&from=2025-03-02&to=2025-03-01", COUNTY)
                        .errors())
                .containsExactly("to day-before-from");
    }

    @Test
    void theTownshipsConfirmWhatTheRegisterCountsAndItIsKept() {
        var round = opened("622924");
        var id = round.at("/id").asString();
        assertThat(opening(CLERK, TOWN).errors()).containsExactly("division county-or-above");
        assertThat(opening(CLERK, "622924").errors()).containsExactly("division unknown-division");
        assertThat(ids(CLERK)).as("they confirm in it").contains(id);
        assertThat(ids(PREFECTURE)).contains(id);
        assertThat(ids(SIBLING)).doesNotContain(id);
        assertThat(ids(UNIT)).isEmpty();
        assertThat(get(ROUNDS + "/" + id, CLERK).body().at("/ownPart").asString())
                .isEqualTo(TOWN);

        var mine = progress(id, TOWN, CLERK);
        assertThat(mine.at("/township/standing").asString()).isEqualTo("NOT_YET");
        assertThat(counts(mine.at("/counts")))
                .as("households persons added changed exited")
                .containsExactly(1, 6, 1, 0, 1);
        assertThat(states(progress(id, "622924", COUNTY)))
                .as("confirmed changed not yet")
                .containsExactly(0, 0, 2);

        var seen = "\"seen\":\"" + mine.at("/township/fingerprint").asString() + "\"";
        assertThat(post(confirmations(id, TOWN), CLERK, "{" + seen + "}").status())
                .isEqualTo(428);
        assertThat(confirm(CLERK, id, TOWN, 0, "{\"seen\":\"somethingelse\"}").code())
                .isEqualTo("counts-moved-on");
        assertThat(confirm(CLERK, id, TOWN, 0, "{" + seen + ",\"note\":\"电话 12000008001\"}")
                        .errors())
                .containsExactly("note note-personal");
        assertThat(confirm(SIBLING, id, TOWN, 0, "{" + seen + "}").status()).isEqualTo(404);
        assertThat(confirm(CLERK, id, NEXT_TOWN, 0, "{" + seen + "}").status()).isEqualTo(404);
        assertThat(confirm(COUNTY, id, "622924", 0, "{" + seen + "}").status())
                .as("a county confirms nothing itself")
                .isEqualTo(404);

        var confirmed = confirm(
                CLERK,
                id,
                TOWN,
                0,
                "{" + seen + ",\"note\":\"一户外出未见\",\"differences\":[{\"category\":\"ORPHAN\",\"persons\":-1}]}");
        assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(201);
        assertThat(confirmed.body().at("/township/standing").asString()).isEqualTo("CONFIRMED");
        assertThat(confirm(SECOND_CLERK, id, TOWN, 0, "{" + seen + "}").status())
                .as("somebody was quicker")
                .isEqualTo(412);
        assertThat(states(progress(id, "622924", COUNTY))).containsExactly(1, 0, 1);
        assertThat(progress(id, "622924", COUNTY).at("/differences").toString())
                .isEqualTo("[{\"category\":\"ORPHAN\",\"persons\":-1}]");

        person(12, "DESTITUTE", "2025-04-20"); // late news
        assertThat(states(progress(id, "622924", COUNTY))).containsExactly(0, 1, 1);
        var now = progress(id, TOWN, CLERK);
        assertThat(counts(now.at("/counts"))).containsExactly(1, 7, 2, 0, 1);
        assertThat(counts(now.at("/confirmedCounts"))).as("kept").containsExactly(1, 6, 1, 0, 1);
        assertThat(confirm(CLERK, id, TOWN, 1, "{" + seen + "}").code()).isEqualTo("counts-moved-on");
        var again = "{\"seen\":\"" + now.at("/township/fingerprint").asString() + "\"}";
        assertThat(confirm(CLERK, id, TOWN, 1, again).status()).isEqualTo(201);
        var history = get(confirmations(id, TOWN), COUNTY).body();
        assertThat(history.valueStream().map(one -> one.at("/seq").asInt() + " " + counts(one.at("/counts"))))
                .containsExactly("2 [1, 7, 2, 0, 1]", "1 [1, 6, 1, 0, 1]");
        assertThat(history.at("/1/note").asString()).isEqualTo("一户外出未见");
        assertThat(states(progress(id, "622924", COUNTY))).containsExactly(1, 0, 1);
        assertThat(get(ROUNDS + "/" + id + "/divisions/622924/children", COUNTY)
                        .body()
                        .valueStream()
                        .map(part -> part.at("/division/code").asString() + " " + states(part)))
                .containsExactly(TOWN + " [1, 0, 0]", NEXT_TOWN + " [0, 0, 1]");
        for (var path : List.of("", "/divisions/622924", "/divisions/622924/children")) {
            assertThat(get(ROUNDS + "/" + id + path, SIBLING).status()).isEqualTo(404);
        }
        assertThat(get(ROUNDS + "/" + id + "/divisions/622924", CLERK).status())
                .as("more than their own part")
                .isEqualTo(404);

        closesAndOpensAgain(id, again);
    }

    private void closesAndOpensAgain(String id, String seen) {
        var closing = ROUNDS + "/" + id + "/closing";
        assertThat(post(closing, CLERK, null, "If-Match", "1").status())
                .as("the county's round")
                .isEqualTo(403);
        assertThat(post(closing, COUNTY, null, "If-Match", "7").status()).isEqualTo(412);
        assertThat(post(closing, COUNTY, null, "If-Match", "1").status()).isEqualTo(200);
        assertThat(confirm(CLERK, id, TOWN, 2, seen).code()).isEqualTo("round-closed");
        assertThat(states(progress(id, "622924", COUNTY))).as("kept").containsExactly(1, 0, 1);
        assertThat(post(closing, COUNTY, null, "If-Match", "2").code()).isEqualTo("round-closed");
        var reopened = post(ROUNDS + "/" + id + "/reopening", PREFECTURE, null, "If-Match", "2");
        assertThat(reopened.status()).as(reopened.body().toString()).isEqualTo(200);
        assertThat(reopened.body()
                        .at("/steps")
                        .valueStream()
                        .map(step -> step.at("/state").asString() + " "
                                + step.at("/by/actor").asString()))
                .containsExactly("OPEN console:801", "CLOSED console:801", "OPEN console:805");
        assertThat(confirm(CLERK, id, TOWN, 2, seen).status()).isEqualTo(201);

        var auditor =
                new Caller("console:809", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("AUDIT_READ"));
        assertThat(get("/api/console/v1/audit-events?subject=survey-round:" + id, auditor)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(row -> row.at("/event").asString()))
                .containsExactlyInAnyOrder(
                        "ROUND_OPENED",
                        "COUNTS_CONFIRMED",
                        "COUNTS_CONFIRMED",
                        "ROUND_CLOSED",
                        "ROUND_REOPENED",
                        "COUNTS_CONFIRMED");
    }

    @Test
    void howMuchWasEnteredIsToldByKindAndPlace() {
        var before = entered("622924", COUNTY);
        person(20, "DESTITUTE", "2025-05-01");
        var after = entered("622924", COUNTY);

        assertThat(kind(after, "RECIPIENT", "entered") - kind(before, "RECIPIENT", "entered"))
                .isEqualTo(1);
        assertThat(after.at("/total").asInt() - before.at("/total").asInt()).isEqualTo(1);
        assertThat(kind(after, "HOUSEHOLD", "entered")).isEqualTo(2);
        assertThat(kind(after, "CHANGE", "byOffices"))
                .as("one on the console, the others by the inner door")
                .isEqualTo(8);
        assertThat(kind(after, "RECIPIENT", "uncounted")).isZero();
        assertThat(after.at("/places")
                        .valueStream()
                        .mapToInt(place -> place.at("/total").asInt())
                        .sum())
                .isEqualTo(after.at("/total").asInt());
        var province = entered("620000", READER);
        assertThat(province.at("/places")
                        .valueStream()
                        .map(place -> place.at("/division/name").asString()))
                .contains("临夏州");
    }

    @Test
    void theCountsReadNoMoreThanTheirPlaceOrTheirDays() throws SQLException {
        run(
                "insert into recipient_history (recipient_id, from_day, household_id, division_code, category, tags, status)"
                        + " select 7000000 + n, date_add('2024-01-01', interval n % 700 day), 7000000 + n,"
                        + " concat('6201', 11 + n % 20, 100 + floor(n / 20) % 10, 200 + floor(n / 200) % 10),"
                        + " if(n % 4 = 0, 'ORPHAN', 'DESTITUTE'), '', 'ACTIVE' from "
                        + "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n from (" + digits(10)
                        + ") a, ("
                        + digits(10) + ") b, (" + digits(10) + ") c, (" + digits(10) + ") e, (" + digits(2)
                        + ") f) numbers");
        try {
            run("analyze table recipient_history");
            explainer.ask(true);
            assertThat(get("/api/console/v1/movements?division=" + TOWN + "&from=2024-01-01&to=2025-12-31", READER)
                            .status())
                    .isEqualTo(200);
            var ofTownship = explainer.of("h", "select left(");
            assertThat(ofTownship).as("standing, lodged, turns").hasSizeGreaterThanOrEqualTo(5);
            assertThat(ofTownship).allSatisfy(step -> {
                assertThat(step.key()).as(step.toString()).isIn("k_place", "k_day", "PRIMARY");
                assertThat(step.rows()).as(step.toString()).isLessThan(100);
            });
            assertThat(explainer.of("p", "select left(p.division_code"))
                    .isNotEmpty()
                    .allSatisfy(
                            step -> assertThat(step.key()).as(step.toString()).isIn("k_place", "PRIMARY"));

            explainer.ask(true);
            get("/api/console/v1/movements?division=620000&from=2025-03-01&to=2025-03-02", READER);
            var turns = explainer.of("h", "select left(p.division_code");
            assertThat(turns).hasSize(1);
            assertThat(turns.get(0).key()).as("two days of a province").isEqualTo("k_day");
            assertThat(explainer.of("h", "select left(h.division_code"))
                    .allSatisfy(
                            step -> assertThat(step.key()).as(step.toString()).isIn("k_place", "k_day", "PRIMARY"));
        } finally {
            run("delete from recipient_history where recipient_id between 7000000 and 7999999");
            run("analyze table recipient_history");
        }
    }

    private static Caller desk(String account, Grant... grants) {
        return new Caller("console:" + account, CallerKind.CONSOLE, null, List.of(grants), MAY);
    }

    private static long id(int number) {
        return 1_900_000_000_000_008_200L + number;
    }

    private void person(int number, String category, String from) {
        person(number, FAMILY, category, from);
    }

    private void person(int number, long household, String category, String from) {
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"马大山","idNumber":"%s","category":"%s","from":"%s"}]
                """.formatted(id(number), household, idNumber(), category, from));
    }

    private void then(int number, long version, String what) {
        var answer = changed("/recipients/" + id(number), version, "{" + what + "}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private JsonNode summary(String division, Caller caller) {
        var answer = get("/api/console/v1/movements?division=" + division + MARCH, caller);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode entered(String division, Caller caller) {
        var answer = get("/api/console/v1/entered-rows?division=" + division, caller);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static int kind(JsonNode entered, String kind, String figure) {
        return entered.at("/kinds")
                .valueStream()
                .filter(one -> one.at("/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .at("/" + figure)
                .asInt();
    }

    private static JsonNode category(JsonNode summary, String category) {
        return summary.at("/categories")
                .valueStream()
                .filter(one -> one.at("/category").asString().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> line(JsonNode line) {
        return numbers(line, "before", "added", "exited", "arrived", "departed", "changed", "after");
    }

    private static List<Integer> counts(JsonNode counts) {
        return numbers(counts, "households", "persons", "added", "changed", "exited");
    }

    private static List<Integer> states(JsonNode progress) {
        return numbers(progress, "confirmed", "changed", "notYet");
    }

    private static List<Integer> numbers(JsonNode node, String... names) {
        return Arrays.stream(names).map(name -> node.at("/" + name).asInt()).toList();
    }

    private static List<String> reasons(JsonNode summary) {
        return summary.at("/reasons")
                .valueStream()
                .filter(one -> one.at("/total").asInt() > 0)
                .map(one ->
                        one.at("/reason").asString() + " " + one.at("/total").asInt())
                .toList();
    }

    private Answer opening(Caller caller, String division) {
        return post(ROUNDS, caller, """
                {"name":"2025年4月拉网式排查","kind":"FULL","division":"%s","from":"2025-04-01","to":"2025-04-30"}
                """.formatted(division));
    }

    private JsonNode opened(String division) {
        var answer = opening(COUNTY, division);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private List<String> ids(Caller caller) {
        return get(ROUNDS + "?size=200", caller)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private JsonNode progress(String id, String division, Caller caller) {
        var answer = get(ROUNDS + "/" + id + "/divisions/" + division, caller);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static String confirmations(String id, String township) {
        return ROUNDS + "/" + id + "/divisions/" + township + "/confirmations";
    }

    private Answer confirm(Caller caller, String id, String township, long version, String body) {
        return post(confirmations(id, township), caller, body, "If-Match", Long.toString(version));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String digits(int count) {
        var digits = new StringBuilder("select 0 as d");
        for (var digit = 1; digit < count; digit++) {
            digits.append(" union all select ").append(digit);
        }
        return digits.toString();
    }
}
