package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.check.ChecksByHand;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.canary.CanarySearch;
import org.aixin.testkit.events.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The standing checks: what they find and what they do not, what is done about it, and who sees it. */
@Import(Explainer.class)
class StandingChecksIT extends RegistryUnderTest {

    private static final String FINDINGS = "/api/console/v1/standing-findings";
    private static final String COUNTY = "622926";
    private static final String TOWN = "622926100";
    private static final String TOWN_VILLAGE = "622926100200";
    private static final String OTHER_TOWN = "622926101";
    private static final long UNIT = 1_900_000_000_000_006_001L;
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = BusinessDays.today(Clock.systemUTC());

    private static final Caller CLERK_OF_TOWN = desk("801", Grant.division(TOWN));
    private static final Caller OTHER_CLERK = desk("802", Grant.division(OTHER_TOWN));
    private static final Caller OFFICE_OF_COUNTY = desk("803", Grant.division(COUNTY));
    private static final Caller SECOND_OF_COUNTY = desk("804", Grant.division(COUNTY));

    private static long ids = 1_900_000_000_000_006_100L;
    private static int numbers = 800;

    @Autowired
    ApplicationContext service;

    @Autowired
    Explainer explainer;

    @BeforeEach
    void aCountyOfItsOwn() throws SQLException {
        explainer.ask(false);
        for (var table : List.of("recipient_history", "recipient", "standing_finding")) {
            run("delete from " + table + " where division_code like '622926%'");
        }
        registered("/divisions", """
                [{"code":"622926","name":"东乡县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622926100","name":"锁南镇","level":"TOWNSHIP","parentCode":"622926","from":"2020-01-01"},
                 {"code":"622926101","name":"达板镇","level":"TOWNSHIP","parentCode":"622926","from":"2020-01-01"},
                 {"code":"622926100200","name":"锁南村","level":"VILLAGE","parentCode":"622926100","from":"2020-01-01"}]
                """);
        registered("/units", """
                [{"id":"%d","name":"东乡县教育局","type":"COUNTY_ORGAN","divisionCode":"622926","from":"2023-05-12"}]
                """.formatted(UNIT));
    }

    @Test
    void anOrphanIsFoundOnTheEighteenthBirthdayAndLeavesByTheCounty() throws Exception {
        var household = household(TOWN_VILLAGE);
        var ofAge = person(household, "ORPHAN", bornOn(TODAY.minusYears(18)), "");
        var longSince = person(household, "DE_FACTO_UNATTENDED_CHILD", bornOn(LocalDate.of(1990, 5, 1)), "");
        person(household, "ORPHAN", bornOn(TODAY.minusYears(18).plusDays(1)), "");
        person(household, "ORPHAN", bornOn(TODAY.minusYears(10)), "");
        person(household, "DESTITUTE", bornOn(LocalDate.of(1990, 5, 2)), "");
        var left = person(household, "ORPHAN", bornOn(LocalDate.of(1990, 5, 3)), "");
        exited(left, "ADOPTED", TODAY);

        ChecksByHand.run(service);
        ChecksByHand.run(service);

        assertThat(peopleFound("ORPHAN_OF_AGE", "OPEN", CLERK_OF_TOWN)).containsExactlyInAnyOrder(ofAge, longSince);
        assertThat(peopleFound("ORPHAN_OF_AGE", "OPEN", OTHER_CLERK)).isEmpty();
        var found = ofPerson("ORPHAN_OF_AGE", ofAge);
        assertThat(text(found, "/person/name")).isEqualTo("马*");
        assertThat(text(found, "/division/name")).isEqualTo("锁南村");
        assertThat(found.at("/resolutions").toString())
                .isEqualTo("[\"EXIT_PROPOSED\",\"CATEGORY_PROPOSED\",\"IS_RIGHT\"]");
        assertThat(resolve(OTHER_CLERK, found, exit(1)).status()).isEqualTo(404);
        assertThat(resolve(with("805", Set.of("REGISTRY_READ"), Grant.division(TOWN)), found, exit(1))
                        .status())
                .isEqualTo(403);
        assertThat(resolve(CLERK_OF_TOWN, found, exit(7)).code()).isEqualTo("person-moved-on");

        var inHand = resolved(CLERK_OF_TOWN, found, exit(1));
        assertThat(text(inHand, "/finding/state")).as("nobody has left yet").isEqualTo("IN_HAND");
        assertThat(text(page(ofAge), "/status")).isEqualTo("ACTIVE");
        var change = text(inHand, "/finding/changeId");
        assertThat(get("/api/console/v1/recipient-changes/" + change, OFFICE_OF_COUNTY)
                        .body()
                        .at("/differences")
                        .toString())
                .contains("EXIT_REASON", "TURNED_18");
        assertThat(resolve(CLERK_OF_TOWN, found, exit(1)).status())
                .as("a stale version")
                .isEqualTo(412);
        assertThat(resolve(CLERK_OF_TOWN, inHand.at("/finding"), exit(1)).code())
                .isEqualTo("finding-closed");

        decide(OFFICE_OF_COUNTY, change, "rejection", "{\"reason\":\"仍在读\"}");
        awaitState(found, "OPEN");
        var again = resolved(CLERK_OF_TOWN, one(found).at("/finding"), exit(1));
        decide(OFFICE_OF_COUNTY, text(again, "/finding/changeId"), "approval", null);
        awaitState(found, "RESOLVED");

        assertThat(actions(found)).containsExactly("RESOLVED", "TAKEN_IN_HAND", "PUT_BACK", "TAKEN_IN_HAND", "FOUND");
        assertThat(text(page(ofAge), "/status")).isEqualTo("EXITED");
        assertThat(auditOf(ofAge)).contains("FINDING_TAKEN_IN_HAND");
        ChecksByHand.run(service);
        assertThat(peopleFound("ORPHAN_OF_AGE", "OPEN", CLERK_OF_TOWN)).containsExactly(longSince);
    }

    @Test
    void aDeadPersonIsFoundWhileAPairingCoversThem() throws Exception {
        var household = household(TOWN_VILLAGE);
        var cadre = cadre();
        var dead = person(household, "DESTITUTE", bornOn(LocalDate.of(1940, 5, 1)), "");
        var moved = person(household, "DESTITUTE", bornOn(LocalDate.of(1941, 5, 1)), "");
        var alive = person(household, "DESTITUTE", bornOn(LocalDate.of(1942, 5, 1)), "");
        var elsewhere = household(TOWN_VILLAGE);
        var unpaired = person(elsewhere, "DESTITUTE", bornOn(LocalDate.of(1943, 5, 1)), "");
        var pairing = id();
        paired(pairing, 1, cadre, household, List.of(dead, moved, alive), null);
        paired(id(), 1, cadre, elsewhere, List.of(unpaired), TODAY);
        exited(dead, "DECEASED", TODAY);
        exited(moved, "MOVED_OUT", TODAY);
        exited(unpaired, "DECEASED", TODAY);

        await().untilAsserted(() -> assertThat(peopleFound("DEAD_BUT_PAIRED", "OPEN", CLERK_OF_TOWN))
                .containsExactly(dead));
        ChecksByHand.run(service);
        assertThat(peopleFound("DEAD_BUT_PAIRED", "OPEN", CLERK_OF_TOWN)).containsExactly(dead);

        var found = ofPerson("DEAD_BUT_PAIRED", dead);
        assertThat(text(found, "/pairingId")).isEqualTo(Long.toString(pairing));
        assertThat(text(found, "/cadre/name")).isEqualTo("牛干部");
        assertThat(found.at("/cadre/withinGrants").asBoolean())
                .as("of the county's bureau")
                .isFalse();
        paired(pairing, 2, cadre, household, List.of(dead, moved, alive), TODAY);
        awaitState(found, "GONE");
        paired(pairing, 3, cadre, household, List.of(dead, moved, alive), null);
        awaitState(found, "OPEN");
        assertThat(actions(found)).containsExactly("REOPENED", "GONE", "FOUND");
    }

    @Test
    void aLightGradeGoesAgainstTheCategoryOfTheSeverelyDisabled() throws Exception {
        var household = household(TOWN_VILLAGE);
        var third = disabled(household, "SEVERELY_DISABLED_HARDSHIP", "43");
        disabled(household, "SEVERELY_DISABLED_HARDSHIP", "42");
        disabled(household, "SEVERELY_DISABLED_HARDSHIP", "41B1");
        disabled(household, "DESTITUTE", "43");
        person(household, "SEVERELY_DISABLED_HARDSHIP", bornOn(LocalDate.of(1960, 5, 1)), "");
        forgetFacts();

        ChecksByHand.run(service);

        assertThat(peopleFound("GRADE_AGAINST_CATEGORY", "OPEN", CLERK_OF_TOWN)).containsExactly(third);
        var found = ofPerson("GRADE_AGAINST_CATEGORY", third);
        var inHand = resolved(
                CLERK_OF_TOWN,
                found,
                "{\"resolution\":\"CATEGORY_PROPOSED\",\"recipientVersion\":1,\"category\":\"DESTITUTE\",\"note\":\"%s\"}"
                        .formatted(Canary.NOTE.value()));
        assertThat(text(inHand, "/history/0/note")).isEqualTo(Canary.NOTE.value());
        decide(OFFICE_OF_COUNTY, text(inHand, "/finding/changeId"), "approval", null);
        awaitState(found, "RESOLVED");
        try (var administrator = TestServers.database().administrator();
                var topics = TestTopics.on(TestServers.kafka().address())) {
            assertThat(new CanarySearch().database(administrator).topics(topics).sightings())
                    .isEmpty();
        }
    }

    @Test
    void aCadreIsFoundOnceOutOfServiceAndOnlyWhileCaring() throws Exception {
        var household = household(TOWN_VILLAGE);
        var alone = person(household, "DESTITUTE", bornOn(LocalDate.of(1940, 6, 1)), "");
        var retired = cadre();
        var retiring = cadre();
        var done = cadre();
        var pairing = id();
        paired(pairing, 1, retired, household, List.of(alone), null);
        var other = household(TOWN_VILLAGE);
        paired(id(), 1, retiring, other, List.of(), null);
        paired(id(), 1, done, other, List.of(), TODAY);
        leaves(retired, TODAY);
        leaves(retiring, TODAY.plusDays(1));
        leaves(done, TODAY);

        await().untilAsserted(() -> {
            ChecksByHand.run(service);
            assertThat(list("?check=CADRE_LEFT_BUT_PAIRED&state=OPEN", CLERK_OF_TOWN)
                            .valueStream()
                            .map(one -> text(one, "/pairingId")))
                    .containsExactly(Long.toString(pairing));
        });
        var found = list("?check=CADRE_LEFT_BUT_PAIRED", CLERK_OF_TOWN).get(0);
        assertThat(text(found, "/householdId")).isEqualTo(Long.toString(household));
        assertThat(resolve(CLERK_OF_TOWN, found, "{\"resolution\":\"HANDOVER_ASKED\"}")
                        .errors())
                .containsExactly("note required");
        var asked = resolved(CLERK_OF_TOWN, found, "{\"resolution\":\"HANDOVER_ASKED\",\"note\":\"已请县关委办安排接任\"}");
        assertThat(text(asked, "/finding/state")).isEqualTo("IN_HAND");
        assertThat(text(asked, "/history/0/note")).isEqualTo("已请县关委办安排接任");
        paired(pairing, 2, retired, household, List.of(alone), TODAY);
        awaitState(found, "RESOLVED");
    }

    @Test
    void aNumberOfThreeHouseholdsIsFoundInEachTownship() throws Exception {
        var number = "1200000%04d".formatted(++numbers);
        var two = "1200000%04d".formatted(++numbers);
        var home = household(TOWN_VILLAGE);
        var inTown = person(home, "DESTITUTE", bornOn(LocalDate.of(1950, 7, 1)), phone(number));
        person(home, "DESTITUTE", bornOn(LocalDate.of(1950, 7, 2)), phone(two));
        person(household(TOWN_VILLAGE), "DESTITUTE", bornOn(LocalDate.of(1950, 7, 3)), phone(two));
        person(household(TOWN_VILLAGE), "DESTITUTE", bornOn(LocalDate.of(1950, 7, 4)), phone(number));
        ChecksByHand.run(service);
        assertThat(list("?check=PHONE_OF_MANY", OFFICE_OF_COUNTY).size())
                .as("two are not many")
                .isZero();

        person(household(OTHER_TOWN), "DESTITUTE", bornOn(LocalDate.of(1950, 7, 5)), guardian(number));
        forgetFacts();
        ChecksByHand.run(service);
        var found = list("?check=PHONE_OF_MANY&state=OPEN", CLERK_OF_TOWN);
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).at("/households").asInt()).isEqualTo(3);
        assertThat(list("?check=PHONE_OF_MANY", OFFICE_OF_COUNTY).size()).isEqualTo(2);
        assertThat(one(found.get(0)).at("/people").size()).isEqualTo(2);
        assertThat(one(found.get(0)).at("/people/0/id").asString()).isEqualTo(Long.toString(inTown));
        assertThat(get(
                                FINDINGS + "/"
                                        + text(
                                                list("?check=PHONE_OF_MANY&state=OPEN", OTHER_CLERK)
                                                        .get(0),
                                                "/id"),
                                OTHER_CLERK)
                        .body()
                        .at("/people")
                        .size())
                .as("whose guardian has it")
                .isEqualTo(1);
        resolved(CLERK_OF_TOWN, found.get(0), "{\"resolution\":\"IS_RIGHT\",\"reason\":\"SAME_FAMILY\"}");
        ChecksByHand.run(service);
        awaitState(found.get(0), "DISMISSED");

        person(household(OTHER_TOWN), "DESTITUTE", bornOn(LocalDate.of(1950, 7, 6)), phone(number));
        ChecksByHand.run(service);
        awaitState(found.get(0), "OPEN");

        var summary =
                get(FINDINGS + "/summary?division=" + COUNTY, OFFICE_OF_COUNTY).body();
        assertThat(summary.at("/checks")
                        .valueStream()
                        .filter(one -> text(one, "/check").equals("PHONE_OF_MANY"))
                        .map(one -> one.at("/open").asInt()))
                .containsExactly(2);
        assertThat(text(summary, "/places/0/division/name")).isEqualTo("锁南镇");
        assertThat(text(summary, "/places/1/division/name")).isEqualTo("达板镇");
        assertThat(summary.at("/places/1/open").asInt()).isEqualTo(1);
        assertThat(get(FINDINGS + "/summary?division=" + COUNTY, OTHER_CLERK)
                        .body()
                        .at("/places/0/open")
                        .asInt())
                .as("what the clerk of one township hears of the other")
                .isZero();
    }

    @Test
    void aFindingMovesWithThePerson() throws Exception {
        var person = person(household(TOWN_VILLAGE), "ORPHAN", bornOn(LocalDate.of(1991, 5, 1)), "");
        ChecksByHand.run(service);
        var found = ofPerson("ORPHAN_OF_AGE", person);

        var answer = post(
                "/api/console/v1/recipient-changes",
                OFFICE_OF_COUNTY,
                "{\"type\":\"MODIFY\",\"recipientId\":\"%d\",\"recipientVersion\":1,\"divisionCode\":\"%s\"}"
                        .formatted(person, OTHER_TOWN));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);

        assertThat(get(FINDINGS + "/" + text(found, "/id"), CLERK_OF_TOWN).status())
                .isEqualTo(404);
        assertThat(get(FINDINGS + "/" + text(found, "/id"), OTHER_CLERK).status())
                .isEqualTo(200);
    }

    @Test
    void noCheckReadsTheWholeRegister() throws Exception {
        many();
        try {
            run(
                    "insert into benefit_coverage (division_code, programme, prefix, category, month, month_end, version, told_by,"
                            + " told_at) values ('620102', 'ORPHAN_ALLOWANCE', '620102', 'ORPHAN', '2020-01', '2020-01-31', 1, '',"
                            + " '2020-02-01')");
            explainer.ask(true);
            ChecksByHand.run(service);
            assertReads("straight_join recipient r", "r", "k_category_place");
            assertReads("recipient r force index (k_of_age) where", "r", "k_of_age");
            assertReads("recipient r force index (k_light) where", "r", "k_light");
            assertReads("from recipient_history h", "h", "k_exit");
            assertReads("from cadre c", "c", "k_left");
            assertThat(explainer.of("recipient", "select phone_index from recipient"))
                    .isNotEmpty()
                    .allSatisfy(step -> {
                        assertThat(step.key()).isEqualTo("k_phone_households");
                        assertThat(step.extra()).contains("Using index");
                    });
            assertThat(explainer.of("recipient", "select guardian_phone_index from recipient"))
                    .isNotEmpty()
                    .allSatisfy(step -> {
                        assertThat(step.key()).isEqualTo("k_guardian_phone");
                        assertThat(step.extra()).contains("Using index");
                    });
            run(
                    "insert into standing_finding (id, version, check_code, subject_id, state, division_code, extent, opened_at)"
                            + " select id, 1, elt(1 + id % 2, 'ORPHAN_OF_AGE', 'PHONE_OF_MANY'), id, elt(1 + id % 3, 'OPEN', 'GONE',"
                            + " 'RESOLVED'), division_code, 1, '2026-01-01' from recipient where id between 8000000 and 8999999");
            run("analyze table standing_finding");
            explainer.ask(true);
            get(FINDINGS + "?state=OPEN&size=2", desk("806", Grant.province()));
            get(FINDINGS + "?check=PHONE_OF_MANY&state=OPEN&size=2", desk("807", Grant.division("620102")));
            assertThat(explainer.of("standing_finding", "select division_code, id"))
                    .hasSize(2)
                    .allSatisfy(step -> assertThat(step.extra())
                            .as(step.toString())
                            .contains("Using index")
                            .doesNotContain("filesort"));
        } finally {
            run("delete from benefit_coverage where division_code = '620102'");
            for (var table : List.of("recipient", "cadre", "household", "paired", "standing_finding")) {
                run("delete from " + table + " where id between 8000000 and 8999999");
            }
            for (var table : List.of("recipient_history", "paired_recipient")) {
                run("delete from " + table + " where recipient_id between 8000000 and 8999999");
            }
        }
    }

    private void assertReads(String what, String table, String key) {
        var steps = explainer.of(table, "select q.subject_id as id").stream()
                .filter(step -> step.sql().contains(what))
                .toList();
        assertThat(steps)
                .as(what)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.key()).as(step.toString()).isEqualTo(key));
    }

    /** 10,000 people with a household and a cadre each, of whom none is found. */
    private static void many() throws SQLException {
        var digits = "select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9";
        var numbers =
                "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e) numbers"
                        .formatted(digits);
        run(
                "insert into recipient (id, version, name, name_index, surname_index, id_number, id_number_index, phone_index,"
                        + " household_id, division_code, category, status, content, adult_month, certificate_light)"
                        + " select 8000000 + n, 1, x'00', 'many', 'many', x'00', concat('checked', n), concat('checked', n),"
                        + " 8000000 + n, concat('6201021', 10 + n % 90, '200'),"
                        + " elt(1 + n % 4, 'ORPHAN', 'DESTITUTE', 'SEVERELY_DISABLED_HARDSHIP', 'DESTITUTE'), 'ACTIVE', '',"
                        + " if(n % 4 = 0, 203001, 0), false from " + numbers);
        run(
                "insert into recipient_history (recipient_id, from_day, household_id, division_code, category, tags, status)"
                        + " select id, '2024-01-01', household_id, division_code, category, '', 'ACTIVE' from recipient"
                        + " where id between 8000000 and 8999999");
        run("insert into cadre (id, version, name, name_index, surname_index, id_number, id_number_index, phone,"
                + " phone_index, unit_id, division_code, level, cadre_rank, active, content) select 8000000 + n, 1,"
                + " x'00', 'many', 'many', x'00', concat('checked', n), x'00', concat('checked', n), 7, '620102',"
                + " 'COUNTY', 'STAFF', true, '' from " + numbers);
        run(
                "insert into household (id, version, division_code, kind, content) select id, 1, division_code, 'FAMILY', ''"
                        + " from recipient where id between 8000000 and 8999999");
        run(
                "insert into paired (id, cadre_id, household_id, title, from_day) select id, id, id, 'LOVE_FAMILY', '2024-01-01'"
                        + " from recipient where id between 8000000 and 8999999");
        run("insert into paired_recipient (pairing_id, recipient_id) select id, id from recipient"
                + " where id between 8000000 and 8999999");
        run("analyze table recipient, recipient_history, cadre, household, paired, paired_recipient");
    }

    /** As if everybody had been registered before anybody checked. */
    private static void forgetFacts() throws SQLException {
        run("update recipient set adult_month = null, certificate_light = null,"
                + " guardian_phone_index = if(guardian_phone is null, null, '') where division_code like '622926%'");
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long id() {
        return ++ids;
    }

    private long household(String division) {
        var household = id();
        registered(
                "/households",
                "[{\"id\":\"%d\",\"divisionCode\":\"%s\",\"kind\":\"FAMILY\"}]".formatted(household, division));
        return household;
    }

    private long person(long household, String category, String idNumber, String more) {
        var person = id();
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"马小穗","idNumber":"%s","category":"%s","from":"%s"%s}]
                """.formatted(person, household, idNumber, category, SINCE, more));
        return person;
    }

    private long disabled(long household, String category, String kindAndGrade) {
        var number = bornOn(LocalDate.of(1960, 5, 1));
        return person(household, category, number, ",\"disabilityCertificate\":\"" + number + kindAndGrade + "\"");
    }

    private static String guardian(String number) {
        return ",\"guardian\":{\"name\":\"马大娘\",\"relation\":\"祖母\",\"phone\":\"" + number + "\"}";
    }

    private static String phone(String number) {
        return ",\"phone\":\"" + number + "\"";
    }

    private long cadre() {
        var cadre = id();
        registered("/cadres", """
                [{"id":"%d","name":"牛干部","idNumber":"%s","phone":"1200000%04d","unitId":"%d","level":"COUNTY",
                  "rank":"STAFF","from":"%s"}]
                """.formatted(cadre, bornOn(LocalDate.of(1970, 5, 1)), ++numbers, UNIT, SINCE));
        return cadre;
    }

    private static String bornOn(LocalDate day) {
        return numbered("629900" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%03d".formatted(++numbers % 1000));
    }

    private void exited(long person, String reason, LocalDate from) {
        var answer = changed(
                "/recipients/" + person,
                1,
                "{\"from\":\"%s\",\"status\":\"EXITED\",\"exitReason\":\"%s\"}".formatted(from, reason));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private void leaves(long cadre, LocalDate from) {
        var answer = changed("/cadres/" + cadre, 1, "{\"from\":\"%s\",\"active\":false}".formatted(from));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static void paired(
            long pairing, long version, long cadre, long household, List<Long> people, @Nullable LocalDate to) {
        var event = new PairingChanged(
                pairing,
                version,
                cadre,
                household,
                people,
                PairingTitle.LOVE_FAMILY,
                SINCE,
                to,
                to == null ? null : PairingEndReason.RECIPIENT_EXITED);
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(PairingChanged.TOPIC);
            topics.send(PairingChanged.TOPIC, event.key(), AixinJson.mapper().writeValueAsString(event));
        }
    }

    private static String exit(long version) {
        return "{\"resolution\":\"EXIT_PROPOSED\",\"recipientVersion\":%d}".formatted(version);
    }

    private JsonNode list(String query, Caller caller) {
        var answer = get(FINDINGS + query + "&size=200&division=" + COUNTY, caller);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/items");
    }

    private List<Long> peopleFound(String check, String state, Caller caller) {
        return list("?check=" + check + "&state=" + state, caller)
                .valueStream()
                .map(one -> one.at("/person/id").asLong())
                .toList();
    }

    private JsonNode ofPerson(String check, long person) {
        return list("?check=" + check, CLERK_OF_TOWN)
                .valueStream()
                .filter(one -> text(one, "/person/id").equals(Long.toString(person)))
                .findFirst()
                .orElseThrow();
    }

    private Answer resolve(Caller caller, JsonNode finding, String body) {
        return post(
                FINDINGS + "/" + text(finding, "/id") + "/resolution",
                caller,
                body,
                "If-Match",
                finding.at("/version").asString());
    }

    private JsonNode resolved(Caller caller, JsonNode finding, String body) {
        var answer = resolve(caller, finding, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode one(JsonNode finding) {
        return get(FINDINGS + "/" + text(finding, "/id"), CLERK_OF_TOWN).body();
    }

    private List<String> actions(JsonNode finding) {
        return one(finding)
                .at("/history")
                .valueStream()
                .map(step -> text(step, "/action"))
                .toList();
    }

    private void awaitState(JsonNode finding, String state) {
        await().untilAsserted(
                        () -> assertThat(text(one(finding), "/finding/state")).isEqualTo(state));
    }

    private void decide(Caller caller, String change, String decision, @Nullable String body) {
        var answer =
                post("/api/console/v1/recipient-changes/" + change + "/" + decision, caller, body, "If-Match", "1");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private JsonNode page(long person) {
        return get("/api/console/v1/recipients/" + person, SECOND_OF_COUNTY).body();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static Caller desk(String account, Grant... grants) {
        return with(
                account,
                Set.of("REGISTRY_READ", "REGISTRY_WRITE", "CADRE_READ", "RECIPIENT_CHANGE", "RECIPIENT_CHANGE_APPROVE"),
                grants);
    }

    private static Caller with(String account, Set<String> permissions, Grant... grants) {
        return new Caller("console:" + account, CallerKind.CONSOLE, null, List.of(grants), new HashSet<>(permissions));
    }

    private static List<String> auditOf(long person) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event from registry_audit.audit_event where subject ="
                        + " 'recipient:" + person + "' order by id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
