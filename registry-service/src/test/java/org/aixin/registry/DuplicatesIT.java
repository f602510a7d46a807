package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.duplicate.LookingByHand;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What offices do about people who are in the register twice. */
@Import(Explainer.class)
class DuplicatesIT extends RegistryUnderTest {

    private static final String DUPLICATES = "/api/console/v1/duplicates";
    private static final Caller COUNTY = desk("1501", Grant.division("622921"));
    private static final Caller COLLEAGUE = desk("1502", Grant.division("622921"));
    private static final Caller SIBLING = desk("1503", Grant.division("622922"));
    private static final Caller PREFECTURE = desk("1504", Grant.division("622900"));
    private static final Caller TOWNSHIP_CLERK = desk("1505", Grant.division(TOWNSHIP));
    private static final String TODAY = BusinessDays.today(Clock.systemUTC()).toString();
    private static final AtomicInteger SERIALS = new AtomicInteger(100);

    private static long ids = 1_900_000_000_000_015_000L;

    @Autowired
    Explainer explainer;

    @Autowired
    ApplicationContext service;

    private long home;
    private long otherHome;
    private long farHome;

    @BeforeEach
    void households() {
        home = family(VILLAGE);
        otherHome = family(VILLAGE);
        farHome = family(OTHER_VILLAGE);
    }

    @Test
    void twoOfOneNameAndBirthdayAreFoundAndShownSideBySideMasked() {
        var one = person("赵知远", home, number("19710203"), "\"phone\":\"12000015001\",");
        var other = person("赵知远", otherHome, number("19710203"), "\"phone\":\"12000015001\",");

        var found = found(COUNTY, one, other);

        assertThat(found.at("/people")
                        .valueStream()
                        .map(person -> person.at("/name").asString()))
                .containsExactly("赵*", "赵*");
        assertThat(found.at("/heldBy").isNull()).isTrue();
        assertThat(texts(found.at("/reasons")))
                .containsExactly("NAME_AND_BIRTHDAY", "NAME_AND_PHONE", "NAME_AND_PLACE");
        var comparison =
                get(DUPLICATES + "/" + found.at("/id").asString(), COUNTY).body();
        assertThat(texts(comparison.at("/same")))
                .contains("NAME", "BIRTHDAY", "PHONE", "CATEGORY", "DIVISION")
                .doesNotContain("ID_NUMBER", "HOUSEHOLD", "GUARDIAN");
        assertThat(comparison.at("/sides/0/idNumber").asString()).matches("629\\*{11}[0-9X]{4}");
        assertThat(comparison.at("/sides/1/phone").asString()).isEqualTo("120****5001");
        assertThat(texts(comparison.at("/deeds"))).containsExactly("PROPOSE_MERGER", "TELL_APART");
        assertThat(comparison.toString()).doesNotContain("赵知远");
    }

    @Test
    void aNumberWithOneDigitOrTwoNeighboursWrongIsFoundWhateverTheName() {
        var one = person("钱如海", home, numbered("62990019630415771"), "");
        var digit = person("孙远行", otherHome, numbered("62990019630415781"), "");
        var swapped = person("李木子", otherHome, numbered("62990019630415717"), "");

        assertThat(texts(found(COUNTY, one, digit).at("/reasons"))).containsExactly("NUMBER_ONE_DIGIT");
        assertThat(texts(found(COUNTY, one, swapped).at("/reasons"))).containsExactly("NUMBER_TRANSPOSED");
    }

    @Test
    void acrossCountiesTheOfficeAboveSeesBothAndACountyOnlyThatThereIsOneAndWhoHoldsIt() {
        var here = person("周明德", home, number("19720304"), "");
        var there = person("周明德", farHome, number("19720304"), "");

        var above = found(PREFECTURE, here, there);
        assertThat(texts(above.at("/reasons"))).containsExactly("NAME_AND_BIRTHDAY");
        var pair = DUPLICATES + "/" + above.at("/id").asString();

        var mine = seen(COUNTY, "OPEN", above.at("/id").asString());
        assertThat(peopleOf(mine)).containsExactly(here);
        assertThat(mine.at("/heldBy").asString()).isEqualTo("康乐县");
        var told = get(pair, COUNTY);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().toString())
                .contains("康乐县")
                .doesNotContain(Long.toString(there), OTHER_VILLAGE, "白和村", "附城镇", "NAME_AND");
        assertThat(told.body().at("/sides").size()).isZero();
        assertThat(told.body().at("/deeds").size()).isZero();
        assertThat(apart(COUNTY, pair, 1).code()).isEqualTo("duplicates-for-those-above");
        assertThat(get(pair, PREFECTURE).body().at("/sides").size()).isEqualTo(2);
    }

    @Test
    void whoseBusinessItIs() {
        var one = person("吴承志", home, number("19730506"), "");
        var other = person("吴承志", otherHome, number("19730506"), "");
        var pair = DUPLICATES + "/" + found(COUNTY, one, other).at("/id").asString();

        assertThat(get(pair, SIBLING).status()).isEqualTo(404);
        assertThat(apart(SIBLING, pair, 1).status()).isEqualTo(404);
        assertThat(get(DUPLICATES, TOWNSHIP_CLERK).code()).isEqualTo("duplicates-for-the-county");
        assertThat(get(pair, TOWNSHIP_CLERK).status()).isEqualTo(403);
        assertThat(get(pair, CLERK).status()).as("REGISTRY_WRITE alone").isEqualTo(403);
        var noChildren = new Caller(
                "console:1506",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.division("622921")),
                Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE"));
        var child = number(BusinessDays.today(Clock.systemUTC()).getYear() - 6 + "0203");
        var twin = number(child.substring(6, 14));
        var first = person("郑小满", home, child, "");
        var second = person("郑小满", otherHome, twin, "");
        var children = found(COUNTY, first, second).at("/id").asString();
        var hidden = get(DUPLICATES + "/" + children, noChildren).body();
        assertThat(hidden.at("/sides/0/childDataHidden").asBoolean()).isTrue();
        assertThat(hidden.at("/sides/0/name").isNull()).isTrue();
        assertThat(hidden.at("/deeds").size()).isZero();
        assertThat(propose(noChildren, DUPLICATES + "/" + children, 1, first, 1, 1, "[]")
                        .code())
                .isEqualTo("child-data");
    }

    @Test
    void thatTheyAreTwoIsRememberedUntilSomebodyTakesItBack() {
        var one = person("王思齐", home, number("19740607"), "");
        var other = person("王思齐", otherHome, number("19740607"), "");
        var id = found(COUNTY, one, other).at("/id").asString();
        var pair = DUPLICATES + "/" + id;

        assertThat(apart(COUNTY, pair, 7).status()).isEqualTo(412);
        var told = apart(COUNTY, pair, 1);
        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        assertThat(told.body().at("/lookAlike/state").asString()).isEqualTo("APART");
        assertThat(told.body().at("/history/0/note").asString()).isEqualTo("上门核对过，是两个人");
        changed("/recipients/" + one, 1, "{\"from\":\"2025-01-01\",\"category\":\"DESTITUTE\"}");
        var third = person("王思齐", home, number("19740607"), "");
        found(COUNTY, one, third);
        assertThat(get(pair, COUNTY).body().at("/lookAlike/state").asString())
                .as("whoever is saved is looked at again")
                .isEqualTo("APART");

        var back = post(pair + "/reopening", COUNTY, "{\"note\":\"情况有变\"}", "If-Match", "2");
        assertThat(back.body().at("/lookAlike/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void twoBecomeOneWhenASecondPersonConfirmsItAndTwoAgainWhenItIsUndone() throws SQLException {
        var keptNumber = number("19750708");
        var goneNumber = number("19750708");
        var kept = person("冯致和", home, keptNumber, "\"phone\":\"12000015002\",");
        var gone = person("冯致和", otherHome, goneNumber, "\"phone\":\"12000015003\",");
        receives(gone);
        var pair = DUPLICATES + "/" + found(COUNTY, kept, gone).at("/id").asString();
        var before = List.of(
                state(kept).at("/spans").toString(), state(gone).at("/spans").toString());

        assertThat(propose(COUNTY, pair, 1, kept, 1, 9, "[]").status()).isEqualTo(412);
        var proposed = propose(COUNTY, pair, 1, kept, 1, 1, "[\"PHONE\",\"CATEGORY\"]");
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(200);
        assertThat(proposed.body().at("/merger/taken").toString()).isEqualTo("[\"PHONE\",\"CATEGORY\"]");
        assertThat(state(gone).at("/version").asLong())
                .as("nothing has happened yet")
                .isEqualTo(1);
        assertThat(confirm(COUNTY, pair, 2, 1, 1).code()).isEqualTo("own-change");

        var merged = confirm(COLLEAGUE, pair, 2, 1, 1);

        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(merged.body().at("/lookAlike/state").asString()).isEqualTo("MERGED");
        assertThat(merged.body()
                        .at("/sides")
                        .valueStream()
                        .map(side -> side.at("/phone").asString()))
                .containsExactly("120****5003", "120****5003");
        assertThat(state(gone).at("/mergedInto/recipientId").asLong()).isEqualTo(kept);
        assertThat(state(gone).at("/mergedInto/version").asLong())
                .isEqualTo(state(kept).at("/version").asLong());
        assertThat(state(gone).at("/spans/1/status").asString()).isEqualTo("EXITED");
        assertThat(state(gone).at("/spans/1/from").asString()).isEqualTo(TODAY);
        await().untilAsserted(() -> assertThat(lastEvent(gone))
                .isEqualTo(AixinJson.mapper().treeToValue(state(gone), RecipientChanged.class)));
        assertThat(changed("/recipients/" + gone, 2, "{\"from\":\"2026-01-01\",\"category\":\"DESTITUTE\"}")
                        .code())
                .isEqualTo("person-merged");
        var again = refused("/recipients", "[" + recipient(null, farHome, "冯致和", goneNumber) + "]");
        assertThat(again.errors()).containsExactly("[0].idNumber identity-number-held");
        assertThat(again.body().toString()).contains("临夏县韩集镇");
        assertThat(listed(goneNumber)).isEqualTo(new ByNumber.Registered(kept, VILLAGE));
        assertThat(get("/api/console/v1/recipients/" + gone, COUNTY)
                        .body()
                        .at("/mergedIntoId")
                        .stringValue())
                .isEqualTo(Long.toString(kept));
        assertThat(programmes(kept)).containsExactly("ORPHAN_ALLOWANCE RUNNING");
        assertThat(programmes(gone)).isEmpty();
        assertThat(auditOf("recipient:" + kept))
                .contains("PERSONS_MERGER_PROPOSED console:1501", "PERSONS_MERGED console:1502");

        var undone = post(pair + "/merger/undoing", COLLEAGUE, "{\"note\":\"核错了\"}", "If-Match", "3");

        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        assertThat(undone.body().at("/merger/state").asString()).isEqualTo("UNDONE");
        assertThat(undone.body()
                        .at("/sides")
                        .valueStream()
                        .map(side -> side.at("/phone").asString()))
                .containsExactly("120****5002", "120****5003");
        assertThat(List.of(
                        state(kept).at("/spans").toString(),
                        state(gone).at("/spans").toString()))
                .isEqualTo(before);
        assertThat(state(gone).at("/mergedInto").isNull()).isTrue();
        assertThat(listed(goneNumber)).isEqualTo(new ByNumber.Registered(gone, VILLAGE));
        assertThat(programmes(kept)).isEmpty();
        assertThat(programmes(gone)).containsExactly("ORPHAN_ALLOWANCE RUNNING");
        assertThat(auditOf("recipient:" + kept)).contains("PERSONS_PARTED console:1502");
        assertThat(post(pair + "/merger/undoing", COLLEAGUE, "{\"note\":\"核错了\"}", "If-Match", "4")
                        .code())
                .isEqualTo("duplicate-closed");
    }

    @Test
    void aProposalIsRefusedOrWithdrawnAndWhoStandsForOthersDoesNotGo() {
        var one = person("陈守约", home, number("19760809"), "");
        var other = person("陈守约", otherHome, number("19760809"), "");
        var third = person("陈守约", otherHome, number("19760809"), "");
        var pair = DUPLICATES + "/" + found(COUNTY, one, other).at("/id").asString();

        propose(COUNTY, pair, 1, one, 1, 1, "[]");
        assertThat(post(pair + "/merger/withdrawal", COLLEAGUE, null, "If-Match", "2")
                        .code())
                .isEqualTo("not-proposer");
        assertThat(post(pair + "/merger/refusal", COLLEAGUE, "{\"note\":\"不是同一人\"}", "If-Match", "2")
                        .body()
                        .at("/lookAlike/state")
                        .asString())
                .isEqualTo("OPEN");
        propose(COUNTY, pair, 3, one, 1, 1, "[]");
        assertThat(post(pair + "/merger/withdrawal", COUNTY, null, "If-Match", "4")
                        .body()
                        .at("/merger/state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        propose(COUNTY, pair, 5, one, 1, 1, "[]");
        assertThat(confirm(COLLEAGUE, pair, 6, 1, 1).status()).isEqualTo(200);

        var next = DUPLICATES + "/" + found(COUNTY, one, third).at("/id").asString();
        assertThat(propose(COUNTY, next, 1, third, 1, 1, "[]").code()).isEqualTo("stands-for-others");
        assertThat(propose(COUNTY, next, 1, one, 1, 1, "[]").status()).isEqualTo(200);
    }

    @Test
    void whoIsInCareDoesNotGoWhereTheOtherOneHasLeftIt() {
        var left = person("韩守拙", home, number("19810214"), "");
        var inCare = person("韩守拙", otherHome, number("19810214"), "");
        var pair = DUPLICATES + "/" + found(COUNTY, left, inCare).at("/id").asString();
        changed(
                "/recipients/" + left,
                1,
                "{\"from\":\"2025-06-01\",\"status\":\"EXITED\",\"exitReason\":\"MOVED_OUT\"}");

        assertThat(propose(COUNTY, pair, 1, left, 2, 1, "[]").code()).isEqualTo("kept-has-left");
        assertThat(propose(COUNTY, pair, 1, inCare, 1, 2, "[]").status()).isEqualTo(200);
        assertThat(confirm(COLLEAGUE, pair, 2, 1, 2).status()).isEqualTo(200);
        assertThat(state(inCare).at("/spans/0/status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void keysTellNothingAndAreMadeForWhoHasNoneAndAnewWhenTheRulesOrTheKeyFileAreOthers() throws SQLException {
        var one = person("卫长风", home, number("19780811"), "\"phone\":\"12000015004\",");
        var other = person("卫长风", otherHome, number("19780811"), "\"phone\":\"12000015004\",");
        found(COUNTY, one, other);
        var both = "(" + one + "," + other + ")";
        var keys =
                rows("select concat(kind, ' ', hash) from likeness_key where recipient_id in " + both + " order by 1");
        assertThat(keys).hasSize(14).allSatisfy(key -> assertThat(key).matches("[A-Z_]+ [0-9a-f]{32}"));

        for (var lost : List.of(
                "delete from likeness where recipient_id in " + both,
                "update likeness set generation = repeat('0', 32) where recipient_id in " + both)) {
            change(lost);
            change("delete from likeness_key where recipient_id in " + both);
            LookingByHand.over(service);
            assertThat(rows("select concat(kind, ' ', hash) from likeness_key where recipient_id in " + both
                            + " order by 1"))
                    .isEqualTo(keys);
        }
    }

    @Test
    void whoSavesSomebodyWaitsForNothingThatIsKnownOfThemAndTheyAreListedWhereTheyLiveThen() throws SQLException {
        var moving = person("蒋远山", home, number("19791012"), "");
        var other = person("蒋远山", otherHome, number("19791012"), "");
        var id = found(COUNTY, moving, other).at("/id").asString();

        try (var looking = TestServers.schema("registry").connect();
                var statement = looking.createStatement()) {
            looking.setAutoCommit(false);
            statement.executeUpdate("update look_alike_side set state = 'OPEN' where look_alike_id = " + id);
            assertThat(changed("/recipients/" + moving, 1, """
                            {"from":"2025-01-01","householdId":"%d"}
                            """.formatted(farHome))
                            .status())
                    .isEqualTo(200);
            assertThat(peopleOf(seen(COUNTY, "OPEN", id))).containsExactly(other);
            looking.rollback();
        }

        await().ignoreExceptionsInstanceOf(NoSuchElementException.class).untilAsserted(() -> {
            var there = seen(SIBLING, "OPEN", id);
            assertThat(peopleOf(there)).containsExactly(moving);
            assertThat(there.at("/heldBy").asString()).isEqualTo("临夏县");
        });
        var here = seen(COUNTY, "OPEN", id);
        assertThat(peopleOf(here)).containsExactly(other);
        assertThat(here.at("/heldBy").asString()).isEqualTo("康乐县");
    }

    @Test
    void nobodyIsWaitedForWhoIsBeingSavedWhenEverybodyIsLookedAt() throws SQLException {
        var saved = person("沈怀谷", home, number("19801113"), "");
        var other = person("沈怀谷", otherHome, number("19801113"), "");
        found(COUNTY, saved, other);
        change("update likeness set generation = repeat('0', 32) where recipient_id in (" + saved + "," + other + ")");

        try (var saving = TestServers.schema("registry").connect();
                var statement = saving.createStatement()) {
            saving.setAutoCommit(false);
            statement.executeUpdate(
                    "update likeness set turn = turn + 1, generation = null where recipient_id = " + saved);
            LookingByHand.over(service);
            assertThat(rows("select generation from likeness where recipient_id = " + other))
                    .doesNotContain("0".repeat(32));
            saving.commit();
        }

        await().untilAsserted(() -> assertThat(rows(
                        "select generation from likeness where generation is not null and recipient_id = " + saved))
                .hasSize(1)
                .doesNotContain("0".repeat(32)));
    }

    @Test
    void theListIsReadInAnIndex() {
        var one = person("褚安邦", home, number("19770910"), "");
        var other = person("褚安邦", otherHome, number("19770910"), "");
        found(COUNTY, one, other);
        explainer.ask(true);
        try {
            get(DUPLICATES + "?size=20&division=622921", COUNTY);
            get(DUPLICATES + "?size=20", PREFECTURE);
        } finally {
            assertThat(explainer.of("look_alike_side", "select look_alike_id from"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(step -> assertThat(step.key()).isEqualTo("k_place"));
            explainer.ask(false);
        }
    }

    /** Whom a list from elsewhere is about that tells of that number. */
    private ByNumber.Registered listed(String number) {
        var numbers = service.getBean(ByNumber.class);
        var index = numbers.indexOf(IdentityNumber.stored(Sensitive.of(number)));
        return numbers.among(Set.of(index)).get(index);
    }

    private Answer apart(Caller caller, String pair, long version) {
        return post(pair + "/parting", caller, "{\"note\":\"上门核对过，是两个人\"}", "If-Match", Long.toString(version));
    }

    private Answer propose(
            Caller caller, String pair, long version, long kept, long keptVersion, long goneVersion, String taken) {
        return post(
                pair + "/merger",
                caller,
                "{\"keptId\":\"%d\",\"keptVersion\":%d,\"goneVersion\":%d,\"taken\":%s}"
                        .formatted(kept, keptVersion, goneVersion, taken),
                "If-Match",
                Long.toString(version));
    }

    private Answer confirm(Caller caller, String pair, long version, long keptVersion, long goneVersion) {
        return post(
                pair + "/merger/confirmation",
                caller,
                "{\"keptVersion\":%d,\"goneVersion\":%d}".formatted(keptVersion, goneVersion),
                "If-Match",
                Long.toString(version));
    }

    private void receives(long person) {
        var entered = post(
                "/api/console/v1/recipients/" + person + "/benefit-enrolments",
                COUNTY,
                "{\"programme\":\"ORPHAN_ALLOWANCE\",\"firstMonth\":\"2025-01\"}");
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
    }

    private List<String> programmes(long person) {
        return get("/api/console/v1/recipients/" + person + "/benefit-enrolments", COUNTY)
                .body()
                .at("/items")
                .valueStream()
                .map(one ->
                        one.at("/programme").asString() + " " + one.at("/state").asString())
                .toList();
    }

    /** The two as the list tells of them, once they are found. */
    private JsonNode found(Caller caller, long one, long other) {
        var wanted = Set.of(Long.toString(one), Long.toString(other));
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get(DUPLICATES + "?size=200", caller)
                                .body()
                                .at("/items")
                                .valueStream()
                                .filter(two -> two.at("/people")
                                                .valueStream()
                                                .filter(person -> wanted.contains(
                                                        person.at("/id").asString()))
                                                .count()
                                        == 2)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<Long> peopleOf(JsonNode two) {
        return two.at("/people")
                .valueStream()
                .map(person -> person.at("/id").asLong())
                .toList();
    }

    private JsonNode seen(Caller caller, String state, String id) {
        return get(DUPLICATES + "?size=200&state=" + state, caller)
                .body()
                .at("/items")
                .valueStream()
                .filter(two -> two.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long family(String division) {
        var id = ++ids;
        registered(
                "/households", "[{\"id\":\"%d\",\"divisionCode\":\"%s\",\"kind\":\"FAMILY\"}]".formatted(id, division));
        return id;
    }

    private long person(String name, long household, String idNumber, String more) {
        var id = ++ids;
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"%s","idNumber":"%s",%s"category":"ORPHAN","from":"2024-01-01"}]
                """.formatted(id, household, name, idNumber, more));
        return id;
    }

    /** A number that nobody has, of somebody born on that day. */
    private static String number(String bornOn) {
        return numbered("629900%s%03d".formatted(bornOn, SERIALS.getAndAdd(37) % 1000));
    }

    private JsonNode state(long id) {
        return getAsJob("/internal/v1/states/recipient?size=1&after=" + (id - 1), "stats-service")
                .body()
                .at("/items/0");
    }

    private static RecipientChanged lastEvent(long id) {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            return AixinJson.mapper()
                    .readValue(topics.awaitValue(RecipientChanged.TOPIC, Long.toString(id)), RecipientChanged.class);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> auditOf(String subject) throws SQLException {
        return rows("select concat(event, ' ', actor) from registry_audit.audit_event where subject = '" + subject
                + "' order by id");
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void change(String sql) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Caller desk(String account, Grant grant) {
        return new Caller(
                "console:" + account,
                CallerKind.CONSOLE,
                null,
                List.of(grant),
                Set.of(
                        "REGISTRY_READ",
                        "REGISTRY_WRITE",
                        "RECIPIENT_CHANGE",
                        "RECIPIENT_CHANGE_APPROVE",
                        "CHILD_DATA"));
    }
}
