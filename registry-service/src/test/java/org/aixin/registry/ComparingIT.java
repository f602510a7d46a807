package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.check.ChecksByHand;
import org.aixin.registry.comparison.ComparisonsByHand;
import org.aixin.registry.sheet.Workbooks;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.canary.CanarySearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Lists from elsewhere held against the register, from the file to the person whom a township looked at. */
class ComparingIT extends RegistryUnderTest {

    private static final String COMPARISONS = "/api/console/v1/comparisons";
    private static final String FINDINGS = "/api/console/v1/standing-findings";
    private static final String AREA = "622951";
    private static final String TOWN = "622951100";
    private static final String TOWN_VILLAGE = "622951100200";
    private static final String OTHER_TOWN = "622951101";
    private static final long SCHOOL = 1_900_000_000_000_016_001L;
    private static final long HOSPITAL = 1_900_000_000_000_016_002L;
    private static final LocalDate TODAY = BusinessDays.today(Clock.systemUTC());
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private static final Caller TOWN_CLERK = desk("1900000000000016911", TOWN);
    private static final Caller OTHER_CLERK = desk("1900000000000016912", OTHER_TOWN);
    private static final Caller COUNTY = desk("1900000000000016913", AREA);
    private static final Caller SECOND = desk("1900000000000016914", AREA);
    private static final Caller SIBLING = desk("1900000000000016915", "622922");

    private static long ids = 1_900_000_000_000_016_100L;
    private static int numbers = 100;

    @Autowired
    ApplicationContext service;

    @Autowired
    private FieldCipher cipher;

    /** Whose rights are looked up when a list is held. */
    private void account(Caller office) throws SQLException {
        var id = Long.parseLong(office.subject().substring("console:".length()));
        try (var connection = TestServers.database().administrator();
                var account = connection.prepareStatement("insert ignore into registry.account"
                        + " (id, version, login, name, status, credentials, area)"
                        + " values (?, 1, ?, ?, 'ACTIVE', 0, 'PROVINCE')");
                var statement = connection.createStatement()) {
            account.setLong(1, id);
            account.setString(2, "office-" + id);
            account.setBytes(
                    3, cipher.seal("account.name", id, Sensitive.of("马秀英")).bytes());
            account.executeUpdate();
            statement.execute("insert ignore into registry.account_role values (" + id + ", 'OFFICE')");
            statement.execute("insert ignore into registry.account_grant values (" + id + ", '"
                    + office.grants().get(0).text() + "')");
        }
    }

    @BeforeEach
    void aCountyOfItsOwn() throws SQLException {
        account(COUNTY);
        registered("/divisions", """
                [{"code":"622951","name":"比对县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622951100","name":"城关镇","level":"TOWNSHIP","parentCode":"622951","from":"2020-01-01"},
                 {"code":"622951101","name":"河滩镇","level":"TOWNSHIP","parentCode":"622951","from":"2020-01-01"},
                 {"code":"622951100200","name":"城关村","level":"VILLAGE","parentCode":"622951100","from":"2020-01-01"}]
                """);
        registered("/units", """
                [{"id":"%d","name":"比对县第一中学","type":"SCHOOL","divisionCode":"622951","from":"2023-05-12"},
                 {"id":"%d","name":"比对县人民医院","type":"HOSPITAL","divisionCode":"622951","from":"2023-05-12"}]
                """.formatted(SCHOOL, HOSPITAL));
    }

    @Test
    void theDeadAreFoundOnceHoweverOftenTheyAreListedAndLeaveByTheCounty() throws Exception {
        var dead = number(1940);
        var deadId = person(TOWN_VILLAGE, "DESTITUTE", dead);
        var gone = number(1941);
        exited(person(TOWN_VILLAGE, "DESTITUTE", gone), "DECEASED");
        var elsewhere = number(1942);
        registered("/recipients", "[" + recipient(null, OTHER_HOUSEHOLD, "牛小花", elsewhere) + "]");
        var rows = List.of(
                List.of("身份证号", "死亡日期", "信息来源"),
                List.of(dead, TODAY.minusDays(20).toString(), "县殡仪馆"),
                List.of(dead, TODAY.minusDays(20).toString(), "县医院"),
                List.of(gone, TODAY.minusDays(30).toString(), ""),
                List.of(elsewhere, TODAY.minusDays(3).toString(), ""),
                List.of(number(1943), TODAY.minusDays(3).toString(), ""),
                List.of(number(1944), "年初", ""),
                List.of("622921190002290020", TODAY.toString(), ""));

        var done = compared(COUNTY, "DECEASED", Workbooks.of(rows));

        assertThat(counts(done)).isEqualTo("read 7 wrong 1 elsewhere 3 twice 1 same 1");
        assertThat(text(done, "/differences") + " of which new " + text(done, "/fresh"))
                .isEqualTo("1 of which new 1");
        assertThat(get(COMPARISONS + "/" + text(done, "/id") + "/problems", COUNTY)
                        .body()
                        .at("/items")
                        .toString())
                .contains("\"row\":8", "identity-number-date")
                .doesNotContain("\"row\":5");
        var found = ofPerson("REPORTED_DEAD", deadId);
        assertThat(text(found, "/told/origin")).isEqualTo("县民政局");
        assertThat(text(found, "/told/day")).isEqualTo(TODAY.minusDays(20).toString());
        assertThat(text(found, "/told/text")).isEqualTo("县殡仪馆");
        assertThat(text(found, "/told/dueOn")).isEqualTo(TODAY.plusDays(15).toString());
        assertThat(found.at("/resolutions").toString()).isEqualTo("[\"EXIT_PROPOSED\",\"IS_RIGHT\"]");
        assertThat(get(FINDINGS + "/" + text(found, "/id"), OTHER_CLERK).status())
                .isEqualTo(404);
        assertThat(outcome(done)).isEqualTo("城关镇 1 0 0 0 0, 河滩镇 0 0 0 0 0");
        assertThat(left(done)).as("of the file, and of whom it met").isZero();

        var inHand = resolved(TOWN_CLERK, found, "{\"resolution\":\"EXIT_PROPOSED\",\"recipientVersion\":1}");
        assertThat(text(inHand, "/finding/state")).isEqualTo("IN_HAND");
        assertThat(outcome(done)).isEqualTo("城关镇 0 1 0 0 0, 河滩镇 0 0 0 0 0");
        var change = text(inHand, "/finding/changeId");
        assertThat(post("/api/console/v1/recipient-changes/" + change + "/approval", COUNTY, null, "If-Match", "1")
                        .status())
                .isEqualTo(200);
        awaitState(found, "RESOLVED");
        assertThat(outcome(done)).isEqualTo("城关镇 0 0 1 0 0, 河滩镇 0 0 0 0 0");

        var again = compared(COUNTY, "DECEASED", Workbooks.of(rows));
        assertThat(counts(again)).as("all of it is known").isEqualTo("read 7 wrong 1 elsewhere 3 twice 1 same 2");
        assertThat(text(again, "/differences")).isEqualTo("0");
        assertThat(events(done)).containsExactly("COMPARISON_SENT", "COMPARISON_DONE");
    }

    @Test
    void whatIsNotSoStaysDismissedUntilAListSaysSomethingElse() {
        var number = number(1945);
        var person = person(TOWN_VILLAGE, "DESTITUTE", number);
        var list = deceased(number, TODAY.minusDays(9));
        compared(COUNTY, "DECEASED", list);
        var found = ofPerson("REPORTED_DEAD", person);
        assertThat(resolve(TOWN_CLERK, found, "{\"resolution\":\"IS_RIGHT\",\"reason\":\"LIVES_HERE\"}")
                        .errors())
                .containsExactly("reason not-with-check");
        resolved(TOWN_CLERK, found, "{\"resolution\":\"IS_RIGHT\",\"reason\":\"LIST_WRONG\"}");

        var again = compared(COUNTY, "DECEASED", list);
        assertThat(text(again, "/differences") + " of which new " + text(again, "/fresh"))
                .isEqualTo("1 of which new 0");
        assertThat(outcome(again)).isEqualTo("城关镇 0 0 0 1 0, 河滩镇 0 0 0 0 0");
        assertThat(text(one(found), "/finding/state")).isEqualTo("DISMISSED");
        ChecksByHand.run(service);
        assertThat(text(one(found), "/finding/state")).isEqualTo("DISMISSED");

        compared(COUNTY, "DECEASED", deceased(number, TODAY.minusDays(2)));
        assertThat(text(one(found), "/finding/state")).isEqualTo("OPEN");
        assertThat(one(found).at("/history").size()).isEqualTo(3);

        exited(person, "DECEASED");
        awaitState(found, "GONE");
        assertThat(outcome(again)).as("settled otherwise").isEqualTo("城关镇 0 0 0 0 1, 河滩镇 0 0 0 0 0");
    }

    @Test
    void whoMovedIsEnteredWhereTheListSaysOrLeavesTheRegistry() {
        var within = number(1950);
        var withinId = person(TOWN_VILLAGE, "DESTITUTE", within);
        var beyond = number(1951);
        var beyondId = person(TOWN_VILLAGE, "DESTITUTE", beyond);
        var there = number(1952);
        person(TOWN_VILLAGE, "DESTITUTE", there);

        var done = compared(
                COUNTY,
                "MOVED",
                csv(List.of(
                        List.of("公民身份号码", "现县区", "现乡镇", "现村"),
                        List.of(within, "", "河滩镇", ""),
                        List.of(beyond, "陕西省宝鸡市", "金台区某街道", ""),
                        List.of(there, "比对县", "城关镇", "城关村"))));

        assertThat(counts(done)).isEqualTo("read 3 wrong 0 elsewhere 0 twice 0 same 1");
        var moved = ofPerson("REPORTED_MOVED", withinId);
        assertThat(text(moved, "/told/place/name")).isEqualTo("河滩镇");
        resolved(COUNTY, moved, "{\"resolution\":\"MOVE_ENTERED\",\"recipientVersion\":1}");
        awaitState(moved, "RESOLVED", COUNTY);
        assertThat(text(get("/api/console/v1/recipients/" + withinId, COUNTY).body(), "/division/code"))
                .isEqualTo(OTHER_TOWN);

        var left = ofPerson("REPORTED_MOVED", beyondId);
        assertThat(left.at("/told/place").isNull()).isTrue();
        assertThat(text(left, "/told/text")).contains("宝鸡市");
        assertThat(resolve(TOWN_CLERK, left, "{\"resolution\":\"MOVE_ENTERED\",\"recipientVersion\":1}")
                        .errors())
                .containsExactly("divisionCode required");
        var inHand = resolved(TOWN_CLERK, left, "{\"resolution\":\"EXIT_PROPOSED\",\"recipientVersion\":1}");
        assertThat(get("/api/console/v1/recipient-changes/" + text(inHand, "/finding/changeId"), COUNTY)
                        .body()
                        .at("/differences")
                        .toString())
                .contains("MOVED_OUT");
    }

    @Test
    void aCancelledCertificateConcernsWhoIsCaredForBecauseOfIt() {
        var disabled = number(1960);
        var disabledId = person(TOWN_VILLAGE, "SEVERELY_DISABLED_HARDSHIP", disabled);
        var destitute = number(1961);
        person(TOWN_VILLAGE, "DESTITUTE", destitute);

        var done = compared(
                COUNTY, "CERTIFICATE_CANCELLED", csv(List.of(List.of("身份证号"), List.of(disabled), List.of(destitute))));

        assertThat(counts(done)).isEqualTo("read 2 wrong 0 elsewhere 0 twice 0 same 1");
        var found = ofPerson("REPORTED_CERTIFICATE", disabledId);
        assertThat(found.at("/resolutions").toString())
                .isEqualTo("[\"EXIT_PROPOSED\",\"CATEGORY_PROPOSED\",\"IS_RIGHT\"]");
        var inHand = resolved(TOWN_CLERK, found, """
                {"resolution":"CATEGORY_PROPOSED","recipientVersion":1,"category":"DESTITUTE"}
                """);
        post(
                "/api/console/v1/recipient-changes/" + text(inHand, "/finding/changeId") + "/approval",
                COUNTY,
                null,
                "If-Match",
                "1");
        awaitState(found, "RESOLVED");
    }

    @Test
    void whoIsOfAgeAndLearnsIsShownAsSuchWhereTheAgeIsLookedAt() {
        var pupil = bornOn(TODAY.minusYears(19));
        var pupilId = person(TOWN_VILLAGE, "ORPHAN", pupil);
        var evening = bornOn(TODAY.minusYears(19).minusDays(1));
        var eveningId = person(TOWN_VILLAGE, "ORPHAN", evening);
        var young = bornOn(TODAY.minusYears(15));
        person(TOWN_VILLAGE, "ORPHAN", young);
        var list = csv(List.of(
                List.of("身份证号", "学校", "学习形式"),
                List.of(pupil, "比对县第一中学", "全日制"),
                List.of(evening, "省广播电视大学", "函授"),
                List.of(young, "比对县第一中学", "")));

        var done = compared(COUNTY, "SCHOOL", list);

        assertThat(counts(done)).isEqualTo("read 3 wrong 0 elsewhere 0 twice 0 same 2");
        var found = ofPerson("ORPHAN_OF_AGE", pupilId);
        assertThat(text(found, "/told/text")).isEqualTo("比对县第一中学");
        ChecksByHand.run(service);
        assertThat(ofPerson("ORPHAN_OF_AGE", eveningId).at("/told").isNull()).isTrue();
        resolved(TOWN_CLERK, found, "{\"resolution\":\"IS_RIGHT\",\"reason\":\"STILL_IN_EDUCATION\"}");
        assertThat(outcome(done)).as("confirmed").isEqualTo("城关镇 0 0 1 0 0, 河滩镇 0 0 0 0 0");
        assertThat(text(compared(COUNTY, "SCHOOL", list), "/differences"))
                .as("ruled on")
                .isEqualTo("0");
    }

    @Test
    void aRosterTellsWhoLeftWhoServesElsewhereAndWhomNobodyKnows() {
        var stays = cadre(SCHOOL);
        var moved = cadre(SCHOOL);
        var retired = cadre(SCHOOL);
        var missing = cadre(SCHOOL);
        var hospital = cadre(HOSPITAL);
        var list = csv(List.of(
                List.of("姓名", "身份证号", "单位", "在职状态"),
                List.of("甲", stays.number(), "比对县第一中学", "在职"),
                List.of("乙", moved.number(), "比对县人民医院", ""),
                List.of("丙", retired.number(), "比对县第一中学", "已退休"),
                List.of("丁", number(1970), "比对县第一中学", ""),
                List.of("戊", number(1971), "没有的单位", "")));

        var partial = compared(COUNTY, "ROSTER", list);
        assertThat(text(partial, "/differences"))
                .as("who is not on it may be on another")
                .isEqualTo("2");
        var done = compared(COUNTY, "ROSTER", list, ",\"complete\":true");

        assertThat(counts(done)).isEqualTo("read 5 wrong 1 elsewhere 1 twice 0 same 1");
        assertThat(text(done, "/differences")).isEqualTo("4");
        assertThat(get(COMPARISONS + "/" + text(done, "/id") + "/problems", COUNTY)
                        .body()
                        .at("/items")
                        .toString())
                .contains("\"row\":5", "cadre-unknown-here", "\"row\":6", "unit-not-here");
        assertThat(get(COMPARISONS + "/" + text(done, "/id") + "/outcome", COUNTY)
                        .body()
                        .at("/units")
                        .valueStream()
                        .map(unit -> text(unit, "/name") + " " + text(unit, "/outcome/open"))
                        .toList())
                .containsExactly("比对县第一中学 3", "比对县人民医院 1");
        assertThat(cadresFound("ROSTER_LEFT")).containsExactlyInAnyOrder(retired.id(), missing.id(), hospital.id());

        var left = ofCadre("ROSTER_LEFT", missing.id());
        assertThat(text(left, "/told/text")).isEqualTo("在职名单上没有此人");
        resolved(COUNTY, left, "{\"resolution\":\"LEAVING_ENTERED\"}");
        awaitState(left, "RESOLVED", COUNTY);
        assertThat(asked("select active from registry.cadre where id = " + missing.id()))
                .isEqualTo("0");
        var elsewhere = ofCadre("ROSTER_ELSEWHERE", moved.id());
        assertThat(text(elsewhere, "/told/unit/name")).isEqualTo("比对县人民医院");
        resolved(COUNTY, elsewhere, "{\"resolution\":\"POST_ENTERED\"}");
        awaitState(elsewhere, "RESOLVED", COUNTY);
        assertThat(asked("select unit_id from registry.cadre where id = " + moved.id()))
                .isEqualTo(Long.toString(HOSPITAL));

        compared(
                COUNTY,
                "ROSTER",
                csv(List.of(
                        List.of("身份证号", "单位"),
                        List.of(retired.number(), "比对县第一中学"),
                        List.of(hospital.number(), "比对县人民医院"))));
        assertThat(cadresFound("ROSTER_LEFT"))
                .as("the next roster has them again")
                .isEmpty();
    }

    @Test
    void aListOfBenefitsFindsStrangersWhoeverIsMissingAndWhatIsNotPaidAnyMore() {
        var month = YearMonth.from(TODAY).minusMonths(1);
        var draws = number(1980);
        var drawsId = person(TOWN_VILLAGE, "DESTITUTE", draws);
        var ended = number(1981);
        var endedId = person(TOWN_VILLAGE, "DESTITUTE", ended);
        var without = number(1982);
        var withoutId = person(TOWN_VILLAGE, "DESTITUTE", without);
        var stranger = number(1983);
        var first = List.of(
                List.of("姓名", "身份证号", "乡镇", "村", "享受起月"),
                List.of("马小穗", draws, "城关镇", "城关村", "2024年3月"),
                List.of("马大山", ended, "城关镇", "城关村", "2024-03"));
        benefits(first, month.minusMonths(1), false);

        var done = benefits(
                List.of(
                        List.of("姓名", "身份证号", "乡镇", "村", "享受起月"),
                        List.of("马小穗", draws, "城关镇", "城关村", "2024-03"),
                        List.of("牛新来", stranger, "城关镇", "", "2025-01"),
                        List.of("牛不知", number(1984), "没有的镇", "", "2025-01")),
                month,
                true);

        assertThat(counts(done)).isEqualTo("read 3 wrong 1 elsewhere 0 twice 0 same 1");
        assertThat(found("ENROLLED_NOT_REGISTERED")).hasSize(1);
        assertThat(ofPerson("REGISTERED_NOT_ENROLLED", withoutId).isMissingNode())
                .isFalse();
        var stopped = ofPerson("BENEFIT_NOT_LISTED", endedId);
        assertThat(text(stopped, "/told/month")).isEqualTo(month.toString());
        assertThat(text(stopped, "/told/programme")).isEqualTo("DESTITUTE_SUPPORT");
        resolved(TOWN_CLERK, stopped, "{\"resolution\":\"BENEFIT_END_ENTERED\"}");
        awaitState(stopped, "RESOLVED");
        assertThat(asked("select last_month from registry.benefit_enrolment where recipient_id = " + endedId))
                .isEqualTo(month.minusMonths(1).toString());
        await().untilAsserted(() -> assertThat(found("REGISTERED_NOT_ENROLLED"))
                .as("who drew it until then is missing now")
                .contains(endedId));
        assertThat(found("REGISTERED_NOT_ENROLLED")).doesNotContain(drawsId);
    }

    @Test
    void whatAProcessLeftGoesOnBehindTheLastChunkAndCountsNothingTwice() throws Exception {
        var people = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var number = number(1990 + i);
            person(TOWN_VILLAGE, "DESTITUTE", number);
            people.add(number);
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("身份证号", "死亡日期"));
        people.forEach(number -> rows.add(List.of(number, TODAY.toString())));
        String id;
        try (var elsewhere = TestServers.schema("registry").connect();
                var statement = elsewhere.createStatement()) {
            // The work of another instance, which then dies.
            statement.execute("select get_lock('aixin:registry:comparisons', 30)");
            id = sent(COUNTY, "DECEASED", csv(rows), "");
            ComparisonsByHand.oneChunk(service, Long.parseLong(id));
            assertThat(counts(get(COMPARISONS + "/" + id, COUNTY).body()))
                    .isEqualTo("read 3 wrong 0 elsewhere 0 twice 0 same 0");
        }

        var done = settled(id);

        assertThat(counts(done)).isEqualTo("read 7 wrong 0 elsewhere 0 twice 0 same 0");
        assertThat(text(done, "/differences")).isEqualTo("7");
    }

    @Test
    void onlyOfficesOfTheCountyCompareAndOnlyTheirOwnPeople() throws Exception {
        assertThat(post(COMPARISONS, TOWN_CLERK, create("DECEASED", AREA, 10, ""))
                        .status())
                .isEqualTo(404);
        assertThat(post(COMPARISONS, SIBLING, create("DECEASED", AREA, 10, "")).status())
                .isEqualTo(404);
        assertThat(post(COMPARISONS, COUNTY, create("DECEASED", TOWN, 10, "")).status())
                .isEqualTo(400);
        assertThat(post(COMPARISONS, COUNTY, create("DECEASED", AREA, 10, ",\"complete\":true"))
                        .errors())
                .containsExactly("complete not-with-type");
        assertThat(post(COMPARISONS, COUNTY, create("BENEFIT", AREA, 10, "")).errors())
                .containsExactly("programme required", "month required");
        var done = compared(COUNTY, "DECEASED", deceased(number(1999), TODAY));
        var path = COMPARISONS + "/" + text(done, "/id");
        assertThat(get(path, SECOND).status()).isEqualTo(200);
        for (var stranger : List.of(SIBLING, TOWN_CLERK)) {
            assertThat(get(path, stranger).status()).isEqualTo(404);
            assertThat(get(path + "/outcome", stranger).status()).isEqualTo(404);
            assertThat(get(path + "/problems", stranger).status()).isEqualTo(404);
        }
        assertThat(text(get(COMPARISONS, SIBLING).body(), "/total")).isEqualTo("0");
    }

    @Test
    void whatCannotBeReadChangesNothingAndSaysWhy() throws Exception {
        assertThat(failure(csv(List.of(List.of("身份证号", "备注"), List.of(number(1998), "无")))))
                .isEqualTo("comparison-columns-missing 名单中没有这些列：死亡日期。请补上，或下载模板，把内容填到模板中再传。");
        assertThat(failure(csv(List.of(List.of("一", "二"), List.of("3", "4"))))).startsWith("sheet-header-unknown");
        assertThat(failure(csv(List.of(List.of("身份证号", "死亡日期"))))).startsWith("sheet-empty");
        assertThat(failure(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
                .startsWith("sheet-old-format");
        var many = new ArrayList<List<String>>();
        many.add(List.of("身份证号", "死亡日期"));
        for (int i = 0; i < 401; i++) {
            many.add(List.of("x" + i, TODAY.toString()));
        }
        assertThat(failure(csv(many))).startsWith("sheet-too-many-rows");
    }

    @Test
    void nothingOfAListStandsInClear() throws Exception {
        var rows = List.of(
                List.of("身份证号", "死亡日期", "信息来源"),
                List.of(Canary.RECIPIENT_ID_NUMBER.value(), TODAY.toString(), Canary.RECIPIENT_NAME.value()));
        try (var elsewhere = TestServers.schema("registry").connect();
                var statement = elsewhere.createStatement()) {
            statement.execute("select get_lock('aixin:registry:comparisons', 30)");
            var id = sent(COUNTY, "DECEASED", csv(rows), "");
            assertThat(asked("select count(*) from registry.import_piece where import_id = " + id))
                    .isEqualTo("1");
            try (var administrator = TestServers.database().administrator()) {
                assertThat(new CanarySearch().database(administrator).sightings())
                        .isEmpty();
            }
        }
    }

    // ---- what is sent

    private static byte[] deceased(String number, LocalDate day) {
        return csv(List.of(List.of("身份证号", "死亡日期"), List.of(number, day.toString())));
    }

    private static byte[] csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String create(String kind, String division, int bytes, String more) {
        return "{\"kind\":\"%s\",\"division\":\"%s\",\"fileName\":\"名单.csv\",\"origin\":\"县民政局\",\"bytes\":%d%s}"
                .formatted(kind, division, bytes, more);
    }

    private JsonNode benefits(List<List<String>> rows, YearMonth month, boolean complete) {
        return compared(COUNTY, "BENEFIT", csv(rows), """
                ,"programme":"DESTITUTE_SUPPORT","month":"%s","complete":%s""".formatted(month, complete));
    }

    private JsonNode compared(Caller caller, String kind, byte[] file) {
        return compared(caller, kind, file, "");
    }

    private JsonNode compared(Caller caller, String kind, byte[] file, String more) {
        var done = settled(sent(caller, kind, file, more));
        assertThat(text(done, "/state")).as(done.toString()).isEqualTo("DONE");
        return done;
    }

    private String failure(byte[] file) {
        var done = settled(sent(COUNTY, "DECEASED", file, ""));
        assertThat(text(done, "/state")).as(done.toString()).isEqualTo("FAILED");
        assertThat(left(done)).isZero();
        return text(done, "/failure/code") + " " + text(done, "/failure/detail");
    }

    private String sent(Caller caller, String kind, byte[] file, String more) {
        var answer = post(COMPARISONS, caller, create(kind, AREA, file.length, more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        var id = text(answer.body(), "/id");
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + COMPARISONS + "/" + id + "/pieces?number=0"))
                .header("Authorization", "Bearer " + tokenOf(caller))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .join()
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(COMPARISONS + "/" + id + "/completion", caller, null).status())
                .isEqualTo(200);
        return id;
    }

    private JsonNode settled(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get(COMPARISONS + "/" + id, COUNTY).body(),
                        list -> !text(list, "/state").equals("RUNNING"));
    }

    // ---- what is found

    private static String counts(JsonNode list) {
        return "read %s wrong %s elsewhere %s twice %s same %s"
                .formatted(
                        text(list, "/counts/read"),
                        text(list, "/counts/wrong"),
                        text(list, "/counts/elsewhere"),
                        text(list, "/counts/twice"),
                        text(list, "/counts/same"));
    }

    private String outcome(JsonNode list) {
        return get(COMPARISONS + "/" + text(list, "/id") + "/outcome", COUNTY)
                .body()
                .at("/places")
                .valueStream()
                .map(place -> "%s %s %s %s %s %s"
                        .formatted(
                                text(place, "/division/name"),
                                text(place, "/outcome/open"),
                                text(place, "/outcome/inHand"),
                                text(place, "/outcome/confirmed"),
                                text(place, "/outcome/rejected"),
                                text(place, "/outcome/settled")))
                .collect(Collectors.joining(", "));
    }

    private int left(JsonNode list) {
        var id = text(list, "/id");
        return Integer.parseInt(asked("select count(*) from registry.import_piece where import_id = " + id))
                + Integer.parseInt(asked("select count(*) from registry.comparison_met where comparison_id = " + id));
    }

    private List<String> events(JsonNode list) {
        return List.of(asked("select group_concat(event order by id) from registry_audit.audit_event where subject ="
                        + " 'comparison:" + text(list, "/id") + "'")
                .split(",", -1));
    }

    private JsonNode list(String check, Caller caller) {
        var answer = get(FINDINGS + "?check=" + check + "&size=200&division=" + AREA, caller);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/items");
    }

    private List<Long> found(String check) {
        return list(check, COUNTY)
                .valueStream()
                .filter(one -> text(one, "/state").equals("OPEN"))
                .map(one -> one.at("/person/id").asLong(0))
                .toList();
    }

    private JsonNode ofPerson(String check, long person) {
        return list(check, COUNTY)
                .valueStream()
                .filter(one -> text(one, "/person/id").equals(Long.toString(person)))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ofCadre(String check, long cadre) {
        return list(check, COUNTY)
                .valueStream()
                .filter(one -> text(one, "/cadre/id").equals(Long.toString(cadre)))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> cadresFound(String check) {
        return list(check, COUNTY)
                .valueStream()
                .filter(one -> text(one, "/state").equals("OPEN"))
                .map(one -> one.at("/cadre/id").asLong())
                .toList();
    }

    private JsonNode one(JsonNode finding) {
        return get(FINDINGS + "/" + text(finding, "/id"), COUNTY).body();
    }

    private void awaitState(JsonNode finding, String state) {
        awaitState(finding, state, COUNTY);
    }

    private void awaitState(JsonNode finding, String state, Caller caller) {
        await().untilAsserted(() -> assertThat(text(
                        get(FINDINGS + "/" + text(finding, "/id"), caller).body(), "/finding/state"))
                .isEqualTo(state));
    }

    private Answer resolve(Caller caller, JsonNode finding, String body) {
        return post(
                FINDINGS + "/" + text(finding, "/id") + "/resolution",
                caller,
                body,
                "If-Match",
                text(one(finding), "/finding/version"));
    }

    private JsonNode resolved(Caller caller, JsonNode finding, String body) {
        var answer = resolve(caller, finding, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    // ---- what is registered

    private record Registered(long id, String number) {}

    private static String number(int year) {
        return bornOn(LocalDate.of(year, 7, 17));
    }

    private static String bornOn(LocalDate day) {
        return numbered("629900" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%03d".formatted(++numbers % 1000));
    }

    private long person(String division, String category, String number) {
        var household = ++ids;
        registered(
                "/households",
                "[{\"id\":\"%d\",\"divisionCode\":\"%s\",\"kind\":\"FAMILY\"}]".formatted(household, division));
        var person = ++ids;
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"马小穗","idNumber":"%s","category":"%s","from":"%s"}]
                """.formatted(person, household, number, category, SINCE));
        return person;
    }

    private Registered cadre(long unit) {
        var cadre = ++ids;
        var number = number(1975);
        registered("/cadres", """
                [{"id":"%d","name":"牛干部","idNumber":"%s","phone":"1200016%04d","unitId":"%d","level":"COUNTY",
                  "rank":"STAFF","from":"%s"}]
                """.formatted(cadre, number, numbers, unit, SINCE));
        return new Registered(cadre, number);
    }

    private void exited(long person, String reason) {
        var answer = changed(
                "/recipients/" + person,
                1,
                "{\"from\":\"%s\",\"status\":\"EXITED\",\"exitReason\":\"%s\"}".formatted(TODAY, reason));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static String asked(String sql) {
        try (var connection = TestServers.database().administrator();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode node, String place) {
        return node.at(place).isNull() ? "" : node.at(place).asString();
    }

    private static Caller desk(String account, String division) {
        return new Caller(
                "console:" + account,
                CallerKind.CONSOLE,
                null,
                List.of(Grant.division(division)),
                new HashSet<>(Set.of(
                        "REGISTRY_READ",
                        "REGISTRY_WRITE",
                        "CADRE_READ",
                        "RECIPIENT_CHANGE",
                        "RECIPIENT_CHANGE_APPROVE",
                        "REGISTRY_IMPORT")));
    }
}
