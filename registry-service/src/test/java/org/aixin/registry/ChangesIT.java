package org.aixin.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.canary.Canary;
import org.aixin.testkit.canary.CanarySearch;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changes of people, from what somebody proposes to what holds. */
class ChangesIT extends RegistryUnderTest {

    private static final String CHANGES = "/api/console/v1/recipient-changes";
    private static final String CORRECTIONS = "/internal/v1/correction-proposals";
    private static final Set<String> DESK =
            Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE", "RECIPIENT_CHANGE_APPROVE");
    /** Others look at the common one's address. */
    private static final long OWN_HOUSEHOLD = 1_900_000_000_000_007_800L;

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    private static final Caller CLERK_OF_TOWNSHIP = desk("701", TOWNSHIP);
    private static final Caller SECOND_CLERK = desk("702", TOWNSHIP);
    private static final Caller COUNTY = desk("703", "622921");
    private static final Caller SECOND_OF_COUNTY = desk("704", "622921");
    private static final Caller SIBLING = desk("705", "622922");

    private static long people = 1_900_000_000_000_007_000L;

    @Test
    void aNameHoldsOnceASecondClerkOfTheTownshipConfirmsIt() {
        var person = person("马小禾");
        var change = proposed(CLERK_OF_TOWNSHIP, modify(person, 1, "\"name\":\"牛小禾\",\"note\":\"户口簿为准\""));

        assertThat(text(change, "/state")).isEqualTo("PROPOSED");
        assertThat(text(change, "/confirmation")).isEqualTo("TOWNSHIP");
        assertThat(change.at("/mayDecide").asBoolean()).isFalse();
        assertThat(change.at("/differences").toString())
                .isEqualTo("[{\"field\":\"NAME\",\"before\":\"马*\",\"after\":\"牛*\"}]");
        assertThat(page(person).at("/name").asString()).as("not yet").isEqualTo("马*");

        assertThat(decide(CLERK_OF_TOWNSHIP, change, "approval", null).code()).isEqualTo("own-change");
        assertThat(decide(SIBLING, change, "approval", null).status()).isEqualTo(404);
        assertThat(get(CHANGES + "/" + text(change, "/id"), SIBLING).status()).isEqualTo(404);
        assertThat(post(CHANGES + "/" + text(change, "/id") + "/approval", SECOND_CLERK, null)
                        .status())
                .isEqualTo(428);
        assertThat(inbox(SECOND_CLERK, "?state=PROPOSED&size=200")).contains(text(change, "/id"));
        assertThat(inbox(SIBLING, "?size=200")).doesNotContain(text(change, "/id"));
        assertThat(inbox(SECOND_CLERK, "?mine=true&size=200")).doesNotContain(text(change, "/id"));
        assertThat(inbox(CLERK_OF_TOWNSHIP, "?mine=true&size=200")).contains(text(change, "/id"));

        var confirmed = decide(SECOND_CLERK, change, "approval", null);

        assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
        assertThat(text(confirmed.body(), "/state")).isEqualTo("EFFECTIVE");
        assertThat(confirmed.body().at("/resultVersion").asLong()).isEqualTo(2);
        assertThat(text(confirmed.body(), "/decidedBy/actor")).isEqualTo("console:702");
        assertThat(page(person).at("/name").asString()).isEqualTo("牛*");
        assertThat(page(person).at("/version").asLong()).isEqualTo(2);
        assertThat(reveal(person, "NAME")).as("sealed anew for its row").isEqualTo("牛小禾");
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            await().untilAsserted(() -> assertThat(topics.awaitValue(RecipientChanged.TOPIC, Long.toString(person)))
                    .contains("\"version\":2", "\"category\":\"ORPHAN\"", "\"from\":\"2024-01-01\""));
        }
        var history =
                get("/api/console/v1/recipients/" + person + "/changes", COUNTY).body();
        assertThat(history.at("/total").asInt()).isEqualTo(1);
        assertThat(text(history, "/items/0/proposedBy/actor")).isEqualTo("console:701");
        assertThat(text(history, "/items/0/note")).isEqualTo("户口簿为准");
        assertThat(get("/api/console/v1/recipients/" + person + "/changes", SIBLING)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTelephoneNumberAndAnAddressHoldAtOnceAndStandInTheHistory() {
        registered(
                "/households",
                "[{\"id\":\"%d\",\"divisionCode\":\"622921100206\",\"kind\":\"FAMILY\"}]".formatted(OWN_HOUSEHOLD));
        var person = person("马小河", OWN_HOUSEHOLD);

        var change = proposed(
                CLERK_OF_TOWNSHIP,
                modify(
                        person,
                        1,
                        "\"phone\":\"12000007001\",\"name\":\"马小河\",\"address\":\"二社\","
                                + "\"guardian\":{\"name\":\"李大娘\",\"relation\":\"祖母\"}"));

        assertThat(text(change, "/state")).as("the name is the same").isEqualTo("EFFECTIVE");
        assertThat(page(person).at("/phone").asString()).isEqualTo("120****7001");
        assertThat(page(person).at("/guardian/name").asString()).isEqualTo("李*");
        assertThat(reveal(person, "ADDRESS")).isEqualTo("二社");
        assertThat(change.at("/differences").toString())
                .contains("PHONE", "GUARDIAN_NAME", "ADDRESS")
                .doesNotContain("\"NAME\"", "二社", "李大娘");

        assertThat(text(proposed(CLERK_OF_TOWNSHIP, modify(person, 2, "\"clear\":[\"GUARDIAN\"]")), "/state"))
                .isEqualTo("EFFECTIVE");
        assertThat(page(person).at("/guardian").isNull()).isTrue();
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 3, "\"phone\":\"12000007001\""))
                        .code())
                .isEqualTo("nothing-changes");
        proposed(
                CLERK_OF_TOWNSHIP,
                modify(person, 3, "\"from\":\"2026-01-01\",\"divisionCode\":\"622921100\",\"tags\":[]"));
        assertThat(page(person).at("/division/code").asString()).isEqualTo(TOWNSHIP);
        assertThat(page(person).at("/tags").size()).isZero();
    }

    @Test
    void howFarSomebodyLooksAfterThemselvesHoldsAtOnceAndIsToldOnlyToWhoAsks() throws SQLException {
        var person = person("马小理");

        var change = proposed(CLERK_OF_TOWNSHIP, modify(person, 1, "\"selfCareGrade\":\"PARTIAL\""));

        assertThat(text(change, "/state")).isEqualTo("EFFECTIVE");
        assertThat(change.at("/differences").toString())
                .isEqualTo("[{\"field\":\"SELF_CARE_GRADE\",\"before\":null,\"after\":\"***\"}]");
        assertThat(text(page(person), "/selfCareGrade")).isEqualTo("***");
        assertThat(reveal(person, "SELF_CARE_GRADE")).isEqualTo("PARTIAL");
        proposed(CLERK_OF_TOWNSHIP, modify(person, 2, "\"phone\":\"12000007031\""));
        assertThat(reveal(person, "SELF_CARE_GRADE")).as("stays with the rest").isEqualTo("PARTIAL");
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 3, "\"selfCareGrade\":\"PARTIAL\""))
                        .code())
                .isEqualTo("nothing-changes");
        proposed(CLERK_OF_TOWNSHIP, modify(person, 3, "\"selfCareGrade\":\"NONE\""));
        assertThat(reveal(person, "SELF_CARE_GRADE")).isEqualTo("NONE");
        assertThat(sealed("recipient", "self_care_grade", person))
                .as("as long as any other grade")
                .hasSameSizeAs(sealedOfFull());
        proposed(CLERK_OF_TOWNSHIP, modify(person, 4, "\"clear\":[\"SELF_CARE_GRADE\"]"));
        assertThat(page(person).at("/selfCareGrade").isNull()).isTrue();
        assertThat(auditOf(person)).noneMatch(one -> one.contains("PARTIAL") || one.contains("NONE"));
    }

    private byte[] sealedOfFull() throws SQLException {
        var id = ++people;
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"马小全","idNumber":"%s","category":"DESTITUTE",
                  "selfCareGrade":"FULL","from":"2024-01-01"}]
                """.formatted(id, HOUSEHOLD, idNumber()));
        assertThat(reveal(id, "SELF_CARE_GRADE")).isEqualTo("FULL");
        return sealed("recipient", "self_care_grade", id);
    }

    @Test
    void theNumberOfAFamilysBookletIsEnteredCorrectedAndKeptLikeItsAddress() throws SQLException {
        var entry = proposed(CLERK_OF_TOWNSHIP, """
                {"type":"ADD","name":"马小册","idNumber":"%s","category":"DESTITUTE","divisionCode":"%s",
                 "address":"三社","registerNumber":"临县韩第 0107 号","selfCareGrade":"FULL"}
                """.formatted(idNumber(), VILLAGE));
        var person = confirmed(COUNTY, entry).at("/person/id").asLong();

        assertThat(text(page(person), "/registerNumber")).isEqualTo("***");
        assertThat(reveal(person, "REGISTER_NUMBER")).isEqualTo("临县韩第 0107 号");
        assertThat(reveal(person, "SELF_CARE_GRADE")).isEqualTo("FULL");
        var home = page(person).at("/householdId").asLong();
        assertThat(new String(sealed("household", "register_number", home), UTF_8))
                .doesNotContain("0107");
        assertThat(text(get("/api/console/v1/households/" + home, COUNTY).body(), "/registerNumber"))
                .isEqualTo("***");

        var change = proposed(CLERK_OF_TOWNSHIP, modify(person, 1, "\"registerNumber\":\" 临县韩第 0108 号\""));
        assertThat(text(change, "/state")).isEqualTo("EFFECTIVE");
        assertThat(change.at("/differences").toString())
                .isEqualTo("[{\"field\":\"REGISTER_NUMBER\",\"before\":\"***\",\"after\":\"***\"}]");
        assertThat(reveal(person, "REGISTER_NUMBER")).isEqualTo("临县韩第 0108 号");
        assertThat(reveal(person, "ADDRESS")).as("stays").isEqualTo("三社");
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 2, "\"registerNumber\":\"" + "9".repeat(41) + "\""))
                        .errors())
                .containsExactly("registerNumber too-long");
    }

    @Test
    void anInstitutionHasNoBooklet() {
        var institution = 1_900_000_000_000_007_811L;
        assertThat(refused("/households", """
                        [{"divisionCode":"622921100206","kind":"INSTITUTION","registerNumber":"1"}]
                        """).errors()).containsExactly("[0].registerNumber register-of-families");
        registered(
                "/households",
                "[{\"id\":\"%d\",\"divisionCode\":\"622921100206\",\"kind\":\"INSTITUTION\"}]".formatted(institution));
        var person = person("马小院", institution);

        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 1, "\"registerNumber\":\"1\""))
                        .errors())
                .containsExactly("registerNumber register-of-families");
    }

    @Test
    void aCategoryIsTheCountysToConfirm() {
        var person = person("马小何");
        var change = proposed(
                CLERK_OF_TOWNSHIP,
                ofType("CATEGORY_ADJUST", person, 1, "\"from\":\"2026-03-01\",\"category\":\"DESTITUTE\""));

        assertThat(decide(SECOND_CLERK, change, "approval", null).code()).isEqualTo("for-the-county");
        assertThat(decide(COUNTY, change, "approval", null).status()).isEqualTo(200);

        var spans = state(person).at("/spans");
        assertThat(spans.size()).isEqualTo(2);
        assertThat(text(spans, "/0/category")).isEqualTo("ORPHAN");
        assertThat(text(spans, "/1/category")).isEqualTo("DESTITUTE");
        assertThat(text(spans, "/1/from")).isEqualTo("2026-03-01");
    }

    @Test
    void whoLeavesForAReasonMayComeBack() {
        var person = person("马小荷");
        var exit = proposed(
                CLERK_OF_TOWNSHIP, ofType("EXIT", person, 1, "\"from\":\"2026-02-01\",\"exitReason\":\"ADOPTED\""));
        assertThat(propose(COUNTY, ofType("EXIT", person, 1, "\"exitReason\":\"MOVED_OUT\""))
                        .code())
                .isEqualTo("change-open");
        confirmed(COUNTY, exit);
        assertThat(text(page(person), "/status")).isEqualTo("EXITED");

        assertThat(propose(CLERK_OF_TOWNSHIP, ofType("EXIT", person, 2, "\"exitReason\":\"DECEASED\""))
                        .errors())
                .containsExactly("type already-exited");
        assertThat(propose(CLERK_OF_TOWNSHIP, ofType("RE_ENTRY", person, 2, "\"from\":\"2026-01-01\""))
                        .errors())
                .containsExactly("from day-before-exit");
        var again = proposed(
                CLERK_OF_TOWNSHIP, ofType("RE_ENTRY", person, 2, "\"from\":\"2026-05-01\",\"category\":\"DESTITUTE\""));
        confirmed(COUNTY, again);

        var spans = state(person).at("/spans");
        assertThat(spans.valueStream().map(span -> text(span, "/status")))
                .containsExactly("ACTIVE", "EXITED", "ACTIVE");
        assertThat(text(page(person), "/category")).isEqualTo("DESTITUTE");
        assertThat(get("/api/console/v1/recipients/" + person + "/changes", COUNTY)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(one -> text(one, "/type")))
                .containsExactly("RE_ENTRY", "EXIT");
    }

    @Test
    void whoIsCaredForAWhileLongerLeavesThenUnlessThatIsCalledOff() {
        var person = person("马小渐");
        var today = BusinessDays.today(Clock.systemUTC());
        var day = today.plusDays(60).toString();
        var gradual = "\"from\":\"%s\",\"exitReason\":\"NO_LONGER_DESTITUTE\"";

        assertThat(propose(CLERK_OF_TOWNSHIP, ofType("GRADUAL_EXIT", person, 1, gradual.formatted(today)))
                        .errors())
                .containsExactly("from day-not-ahead");
        var exit = proposed(CLERK_OF_TOWNSHIP, ofType("GRADUAL_EXIT", person, 1, gradual.formatted(day)));
        assertThat(propose(COUNTY, ofType("EXIT", person, 1, "\"exitReason\":\"DECEASED\""))
                        .code())
                .isEqualTo("change-open");
        assertThat(decide(SECOND_CLERK, exit, "approval", null).code()).isEqualTo("for-the-county");
        confirmed(COUNTY, exit);

        assertThat(text(page(person), "/status")).isEqualTo("ACTIVE");
        assertThat(text(page(person), "/leavesOn")).isEqualTo(day);
        assertThat(state(person).at("/spans").valueStream().map(span -> text(span, "/status")))
                .containsExactly("ACTIVE", "EXITED");

        confirmed(COUNTY, proposed(CLERK_OF_TOWNSHIP, ofType("RE_ENTRY", person, 2, "\"from\":\"%s\"".formatted(day))));
        assertThat(page(person).at("/leavesOn").isNull()).isTrue();
        assertThat(state(person).at("/spans").size()).isEqualTo(1);

        confirmed(COUNTY, proposed(CLERK_OF_TOWNSHIP, ofType("GRADUAL_EXIT", person, 3, gradual.formatted(day))));
        confirmed(COUNTY, proposed(CLERK_OF_TOWNSHIP, ofType("EXIT", person, 4, "\"exitReason\":\"DECEASED\"")));
        assertThat(text(page(person), "/status")).as("sooner than that").isEqualTo("EXITED");
    }

    @Test
    void whatCameByAnotherDoorStandsInTheHistoryAsWell() throws SQLException {
        var person = person("马小门");

        changed("/recipients/" + person, 1, "{\"from\":\"2026-03-01\",\"category\":\"DESTITUTE\"}");
        changed(
                "/recipients/" + person,
                2,
                "{\"from\":\"2026-05-01\",\"status\":\"EXITED\",\"exitReason\":\"ADOPTED\"}");

        var history =
                get("/api/console/v1/recipients/" + person + "/changes", COUNTY).body();
        assertThat(history.at("/items")
                        .valueStream()
                        .map(one ->
                                text(one, "/type") + " " + text(one, "/state") + " " + text(one, "/proposedBy/actor")
                                        + " " + text(one, "/from") + " " + one.at("/resultVersion")))
                .containsExactly(
                        "EXIT EFFECTIVE console:clerk 2026-05-01 3",
                        "CATEGORY_ADJUST EFFECTIVE console:clerk 2026-03-01 2");
        assertThat(history.at("/items/1/differences").toString())
                .isEqualTo("[{\"field\":\"CATEGORY\",\"before\":\"ORPHAN\",\"after\":\"DESTITUTE\"}]");
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 1, "\"phone\":\"12000007009\""))
                        .errors())
                .as("who edits meanwhile hears of it")
                .contains("category changed-meanwhile");
        assertThat(auditOf(person)).anyMatch(one -> one.startsWith("CHANGE_MADE console:clerk CATEGORY_ADJUST"));
    }

    @Test
    void somebodyNewComesWithAFamilyAndIsNowhereInTheClear() throws Exception {
        var entry = """
                {"type":"ADD","from":"2026-06-01","name":"%s","idNumber":"%s","phone":"%s","category":"DESTITUTE",
                 "divisionCode":"%s","address":"%s","guardian":{"name":"%s","relation":"祖母","phone":"%s"},"note":"%s"}
                """.formatted(
                        Canary.RECIPIENT_NAME.value(),
                        Canary.RECIPIENT_ID_NUMBER.value(),
                        Canary.RECIPIENT_PHONE.value(),
                        VILLAGE,
                        Canary.RECIPIENT_ADDRESS.value(),
                        Canary.GUARDIAN_NAME.value(),
                        Canary.GUARDIAN_PHONE.value(),
                        Canary.NOTE.value());
        var change = proposed(with("706", TOWNSHIP, "CHILD_DATA"), entry);
        assertThat(change.at("/person/id").isNull()).isTrue();
        assertThat(text(change, "/person/name")).isEqualTo("亓*");

        var elsewhere = propose(SIBLING, entry.replace(VILLAGE, OTHER_VILLAGE));
        assertThat(elsewhere.code()).isEqualTo("entry-open");
        assertThat(text(elsewhere.body(), "/detail")).contains("临夏县韩集镇").doesNotContain("亓");
        var confirmed = confirmed(with("707", "622921", "CHILD_DATA"), change);
        var person = confirmed.at("/person/id").asLong();
        assertThat(reveal(person, "ADDRESS")).isEqualTo(Canary.RECIPIENT_ADDRESS.value());
        assertThat(text(state(person), "/spans/0/from")).isEqualTo("2026-06-01");

        var held = propose(SIBLING, entry.replace(VILLAGE, OTHER_VILLAGE));
        assertThat(held.errors()).containsExactly("idNumber identity-number-held");
        assertThat(text(held.body(), "/errors/0/message")).isEqualTo("该身份证号已由 临夏县韩集镇 登记，请与其联系");

        try (var administrator = TestServers.database().administrator();
                var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.awaitValue(RecipientChanged.TOPIC, Long.toString(person));
            assertThat(new CanarySearch().database(administrator).topics(topics).sightings())
                    .isEmpty();
        }
    }

    @Test
    void whatIsWrongIsToldBeforeItIsStored() {
        var person = person("马小贺");
        var other = idNumber();
        registered("/recipients", "[" + recipient(null, OTHER_HOUSEHOLD, "牛小花", other) + "]");

        assertThat(propose(
                                CLERK_OF_TOWNSHIP,
                                modify(person, 1, "\"idNumber\":\"629900195001010010\",\"phone\":\"1\",\"name\":\"!\""))
                        .errors())
                .containsExactlyInAnyOrder(
                        "name name-malformed", "idNumber identity-number-check-digit", "phone phone-malformed");
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 1, "\"idNumber\":\"" + other + "\""))
                        .errors())
                .containsExactly("idNumber identity-number-held");
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 1, "\"disabilityCertificate\":\"" + other + "42\""))
                        .errors())
                .containsExactly("disabilityCertificate certificate-of-another");
        assertThat(propose(CLERK_OF_TOWNSHIP, modify(person, 1, "\"householdId\":\"" + OTHER_HOUSEHOLD + "\""))
                        .errors())
                .as("a household of another county")
                .containsExactly("householdId unknown-household");
        assertThat(propose(
                                CLERK_OF_TOWNSHIP,
                                ofType("EXIT", person, 1, "\"from\":\"2030-01-01\",\"exitReason\":\"ADOPTED\""))
                        .errors())
                .containsExactly("from day-too-far");
        assertThat(propose(
                                CLERK_OF_TOWNSHIP,
                                ofType("EXIT", person, 1, "\"from\":\"2023-06-01\",\"exitReason\":\"ADOPTED\""))
                        .code())
                .isEqualTo("day-before-first");
        assertThat(propose(SIBLING, modify(person, 1, "\"phone\":\"12000007002\""))
                        .status())
                .isEqualTo(404);
        assertThat(propose(
                                new Caller(
                                        "console:708",
                                        CallerKind.CONSOLE,
                                        null,
                                        List.of(Grant.province()),
                                        Set.of("REGISTRY_READ", "REGISTRY_WRITE")),
                                modify(person, 1, "\"phone\":\"12000007002\""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoDecidesSeesOneProposedValueAtATimeAndThePersonsPageSaysSo() {
        var person = person("马小赤");
        var change = proposed(CLERK_OF_TOWNSHIP, modify(person, 1, "\"name\":\"牛小赤\",\"phone\":\"12000007008\""));
        var path = CHANGES + "/" + text(change, "/id") + "/reveal";
        var asked = "{\"field\":\"PHONE\",\"purpose\":\"CORRECTION\",\"caseReference\":\"BG-2\"}";
        var second = with("712", TOWNSHIP, "RECIPIENT_REVEAL");

        assertThat(change.at("/revealable").size()).as("the proposer knows").isZero();
        assertThat(get(CHANGES + "/" + text(change, "/id"), second)
                        .body()
                        .at("/revealable")
                        .toString())
                .isEqualTo("[\"NAME\",\"PHONE\"]");
        assertThat(get(CHANGES + "/" + text(change, "/id"), SECOND_CLERK)
                        .body()
                        .at("/revealable")
                        .size())
                .as("without the permission")
                .isZero();

        var shown = post(path, second, asked);
        assertThat(text(shown.body(), "/value")).isEqualTo("12000007008");
        assertThat(shown.headers().getCacheControl()).isEqualTo("no-store");
        assertThat(post(path, second, asked.replace("PHONE", "ADDRESS")).code()).isEqualTo("nothing-to-reveal");
        assertThat(post(path, SECOND_CLERK, asked).status()).isEqualTo(403);
        assertThat(post(path, with("701", TOWNSHIP, "RECIPIENT_REVEAL"), asked).code())
                .isEqualTo("own-change");
        assertThat(post(path, with("713", "622922", "RECIPIENT_REVEAL"), asked).status())
                .isEqualTo(404);
        confirmed(SECOND_CLERK, change);
        assertThat(post(path, second, asked).code()).isEqualTo("change-closed");

        var accesses = get("/api/console/v1/recipients/" + person + "/accesses?size=20", COUNTY)
                .body()
                .at("/items");
        assertThat(accesses.valueStream()
                        .filter(one -> text(one, "/result").equals("OK"))
                        .map(one -> text(one, "/event") + " " + text(one, "/actor") + " " + text(one, "/field") + " "
                                + text(one, "/caseReference")))
                .containsExactly("PROPOSED_REVEALED console:712 PHONE BG-2");
        assertThat(accesses.valueStream().map(one -> text(one, "/event"))).contains("PROPOSED_REVEAL_REFUSED");
    }

    @Test
    void twoWhoEditOnePersonHearOfOneAnother() {
        var person = person("马小鹤");
        proposed(CLERK_OF_TOWNSHIP, modify(person, 1, "\"phone\":\"12000007003\""));

        var second = propose(SECOND_CLERK, modify(person, 1, "\"phone\":\"12000007004\""));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("person-moved-on");
        assertThat(second.errors()).containsExactly("phone changed-meanwhile");
        assertThat(text(second.body(), "/detail")).contains("第 1 版", "第 2 版");
        assertThat(page(person).at("/phone").asString()).isEqualTo("120****7003");
    }

    @Test
    void aProposalWhosePersonHasMovedOnWaitsForAnotherLook() {
        var person = person("马小赫");
        var change = proposed(CLERK_OF_TOWNSHIP, modify(person, 1, "\"name\":\"牛小赫\""));
        proposed(COUNTY, modify(person, 1, "\"phone\":\"12000007005\""));

        var refused = decide(SECOND_CLERK, change, "approval", null);

        assertThat(refused.code()).isEqualTo("person-moved-on");
        assertThat(refused.errors()).containsExactly("phone changed-meanwhile");
        var waiting = get(CHANGES + "/" + text(change, "/id"), SECOND_CLERK).body();
        assertThat(text(waiting, "/state")).isEqualTo("PROPOSED");
        assertThat(waiting.at("/currentVersion").asLong()).isEqualTo(2);
        assertThat(decide(SECOND_CLERK, change, "approval", "{\"recipientVersion\":2}")
                        .status())
                .isEqualTo(200);
        assertThat(page(person).at("/phone").asString()).isEqualTo("120****7005");
        assertThat(page(person).at("/name").asString()).isEqualTo("牛*");
    }

    @Test
    void ofTwoOfficesThatDecideAtOnceOneDoes() throws Exception {
        var person = person("马小核");
        var change = proposed(CLERK_OF_TOWNSHIP, ofType("EXIT", person, 1, "\"exitReason\":\"ADOPTED\""));
        var both = Executors.newFixedThreadPool(2);
        var answers = new ArrayList<Answer>();
        try {
            var decisions = List.<Callable<Answer>>of(
                    () -> decide(COUNTY, change, "approval", null),
                    () -> decide(SECOND_OF_COUNTY, change, "rejection", "{\"reason\":\"材料不全\"}"));
            for (var decision : both.invokeAll(decisions)) {
                answers.add(decision.get());
            }
        } finally {
            both.shutdown();
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        var state = text(get(CHANGES + "/" + text(change, "/id"), COUNTY).body(), "/state");
        assertThat(state).isEqualTo(answers.get(0).status() == 200 ? "EFFECTIVE" : "REJECTED");
        assertThat(page(person).at("/version").asLong()).isEqualTo(state.equals("EFFECTIVE") ? 2 : 1);
    }

    @Test
    void theProposerAloneWithdraws() throws Exception {
        var person = person("马小合");
        var change = proposed(CLERK_OF_TOWNSHIP, ofType("EXIT", person, 1, "\"exitReason\":\"DATA_ERROR\""));

        assertThat(decide(COUNTY, change, "withdrawal", null).code()).isEqualTo("not-proposer");
        var withdrawn = decide(CLERK_OF_TOWNSHIP, change, "withdrawal", null);
        assertThat(text(withdrawn.body(), "/state")).isEqualTo("WITHDRAWN");
        var late = post(CHANGES + "/" + text(change, "/id") + "/approval", COUNTY, null, "If-Match", "2");
        assertThat(late.code()).isEqualTo("change-closed");
        proposed(CLERK_OF_TOWNSHIP, ofType("EXIT", person, 1, "\"exitReason\":\"DUPLICATE\""));

        assertThat(auditOf(person))
                .hasSize(3)
                .startsWith(
                        "CHANGE_PROPOSED console:701 EXIT recipient-change:" + text(change, "/id")
                                + " [STATUS, EXIT_REASON]",
                        "CHANGE_WITHDRAWN console:701 EXIT recipient-change:" + text(change, "/id")
                                + " [STATUS, EXIT_REASON]");
    }

    @Test
    void aCadreProposesAndHearsWhyNot() throws Exception {
        var person = person("马小盒");
        var cadre = 1_900_000_000_000_007_901L;
        var stranger = Caller.cadre(cadre + 1);
        paired(cadre, person);
        var body = """
                {"type":"MODIFY","recipientId":"%d","phone":"12000007006","note":"换号"}""".formatted(person);
        await().untilAsserted(() -> assertThat(
                        correct(Caller.cadre(cadre), body, "first-key-1").status())
                .isEqualTo(201));

        var again = correct(Caller.cadre(cadre), body, "first-key-1");
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(correct(Caller.cadre(cadre), body.replace("7006", "7007"), "first-key-1")
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(correct(Caller.cadre(cadre), body, "second-key-2").code()).isEqualTo("change-open");
        assertThat(correct(stranger, body, "third-key-3").status()).isEqualTo(404);
        assertThat(correct(CLERK_OF_TOWNSHIP, body, "fourth-key-4").status()).isEqualTo(403);
        assertThat(page(person).at("/phone").isNull())
                .as("even a telephone number waits")
                .isTrue();

        var id = text(again.body(), "/id");
        var change = get(CHANGES + "/" + id, CLERK_OF_TOWNSHIP).body();
        assertThat(text(change, "/proposedBy/actor")).isEqualTo("cadre:" + cadre);
        assertThat(decide(CLERK_OF_TOWNSHIP, change, "rejection", "{\"reason\":\"原号仍在用\"}")
                        .status())
                .isEqualTo(200);

        var own = get(CORRECTIONS, Caller.cadre(cadre)).body();
        assertThat(own.at("/total").asInt()).isEqualTo(1);
        assertThat(text(own, "/items/0/state")).isEqualTo("REJECTED");
        assertThat(text(own, "/items/0/reason")).isEqualTo("原号仍在用");
        assertThat(text(own, "/items/0/said/0/value")).isEqualTo("120****7006");
        assertThat(get(CORRECTIONS + "?recipientId=" + person, Caller.cadre(cadre))
                        .body()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get(CORRECTIONS + "?recipientId=" + (person - 1), Caller.cadre(cadre))
                        .body()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(get(CORRECTIONS, stranger).body().at("/total").asInt()).isZero();
        assertThat(get(CORRECTIONS, COUNTY).status()).isEqualTo(403);
    }

    @Test
    void nothingIsToldOfAChildAndNobodyConfirmsWhatTheyMayNotSee() {
        var born = BusinessDays.today(Clock.systemUTC()).minusYears(8);
        var person = ++people;
        registered(
                "/recipients",
                "["
                        + recipient(
                                Long.toString(person),
                                HOUSEHOLD,
                                "小草",
                                numbered("629900" + DIGITS.format(born) + "711"))
                        + "]");
        var civilAffairs = with("709", "622921", "CHILD_DATA");
        var change = proposed(civilAffairs, modify(person, 1, "\"name\":\"小花\",\"note\":\"户口簿\""));
        assertThat(text(change, "/differences/0/after")).isEqualTo("小*");

        var hidden = get(CHANGES + "/" + text(change, "/id"), COUNTY).body();
        assertThat(hidden.at("/person/childDataHidden").asBoolean()).isTrue();
        assertThat(hidden.at("/person/name").isNull()).isTrue();
        assertThat(hidden.at("/note").isNull()).isTrue();
        assertThat(hidden.at("/mayDecide").asBoolean()).isFalse();
        assertThat(hidden.at("/differences").toString())
                .isEqualTo("[{\"field\":\"NAME\",\"before\":null,\"after\":null}]");
        assertThat(hidden.at("/revealable").size()).isZero();
        assertThat(post(
                                CHANGES + "/" + text(change, "/id") + "/reveal",
                                with("714", "622921", "RECIPIENT_REVEAL"),
                                "{\"field\":\"NAME\",\"purpose\":\"CORRECTION\",\"caseReference\":\"BG-3\"}")
                        .code())
                .isEqualTo("child-data");
        assertThat(decide(COUNTY, change, "approval", null).code()).isEqualTo("child-data");
        assertThat(decide(with("710", "622921", "CHILD_DATA"), change, "approval", null)
                        .status())
                .isEqualTo(200);
    }

    private long person(String name) {
        return person(name, HOUSEHOLD);
    }

    private long person(String name, long household) {
        var id = ++people;
        registered("/recipients", "[" + recipient(Long.toString(id), household, name, idNumber()) + "]");
        return id;
    }

    private static Caller desk(String account, String division) {
        return new Caller("console:" + account, CallerKind.CONSOLE, null, List.of(Grant.division(division)), DESK);
    }

    private static Caller with(String account, String division, String permission) {
        var permissions = new HashSet<>(DESK);
        permissions.add(permission);
        return new Caller(
                "console:" + account, CallerKind.CONSOLE, null, List.of(Grant.division(division)), permissions);
    }

    private static String modify(long person, long version, String fields) {
        return ofType("MODIFY", person, version, fields);
    }

    private static String ofType(String type, long person, long version, String fields) {
        return "{\"type\":\"%s\",\"recipientId\":\"%d\",\"recipientVersion\":%d,%s}"
                .formatted(type, person, version, fields);
    }

    private Answer propose(Caller caller, String body) {
        return post(CHANGES, caller, body);
    }

    private JsonNode proposed(Caller caller, String body) {
        var answer = propose(caller, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private Answer decide(Caller caller, JsonNode change, String decision, String body) {
        return post(
                CHANGES + "/" + text(change, "/id") + "/" + decision,
                caller,
                body,
                "If-Match",
                change.at("/version").asString());
    }

    private JsonNode confirmed(Caller caller, JsonNode change) {
        var answer = decide(caller, change, "approval", null);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private Answer correct(Caller caller, String body, String key) {
        return post(CORRECTIONS, caller, body, "Idempotency-Key", key);
    }

    private List<String> inbox(Caller caller, String query) {
        return get(CHANGES + query, caller)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> text(one, "/id"))
                .toList();
    }

    private JsonNode page(long person) {
        return get("/api/console/v1/recipients/" + person, COUNTY).body();
    }

    private String reveal(long person, String field) {
        var clerk = new Caller(
                "console:711",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.province()),
                Set.of("REGISTRY_READ", "RECIPIENT_REVEAL", "CHILD_DATA"));
        return post(
                        "/api/console/v1/recipients/" + person + "/reveal",
                        clerk,
                        "{\"field\":\"%s\",\"purpose\":\"CORRECTION\",\"caseReference\":\"BG-1\"}".formatted(field))
                .body()
                .at("/value")
                .asString();
    }

    private JsonNode state(long person) {
        return getAsJob("/internal/v1/states/recipient?size=1&after=" + (person - 1), "stats-service")
                .body()
                .at("/items/0");
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static void paired(long cadre, long person) throws Exception {
        var event = new PairingChanged(
                1_900_000_000_000_007_902L,
                1,
                cadre,
                HOUSEHOLD,
                List.of(person),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                null,
                null);
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(PairingChanged.TOPIC);
            topics.send(PairingChanged.TOPIC, event.key(), AixinJson.mapper().writeValueAsString(event));
        }
    }

    private static byte[] sealed(String table, String column, long id) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + column + " from " + table + " where id = " + id)) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private static List<String> auditOf(long person) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event, actor, detail from registry_audit.audit_event"
                        + " where subject = 'recipient:" + person + "' order by id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
            return found;
        }
    }
}
