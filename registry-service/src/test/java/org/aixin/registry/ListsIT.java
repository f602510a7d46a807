package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The register in lists: who sees whom, by what they are found, and how the database reads them. */
@Import(Explainer.class)
class ListsIT extends RegistryUnderTest {

    static final String RECIPIENTS = "/api/console/v1/recipients";
    static final String HOUSEHOLDS = "/api/console/v1/households";
    static final String CADRES = "/api/console/v1/cadres";
    static final String COUNTY = "622923";
    static final String VILLAGE_A = "622923100200";
    static final String VILLAGE_B = "622923100201";
    static final long FAMILY = 1_900_000_000_000_000_700L;
    static final long HOME = 1_900_000_000_000_000_701L;
    static final long ADULT = 1_900_000_000_000_000_711L;
    static final long CHILD = 1_900_000_000_000_000_712L;
    static final long LODGER = 1_900_000_000_000_000_713L;
    static final long RESETTLED = 1_900_000_000_000_000_714L;
    static final long DEPARTMENT = 1_900_000_000_000_000_720L;
    static final long SCHOOL = 1_900_000_000_000_000_721L;
    static final long LEADER = 1_900_000_000_000_000_731L;
    static final long TEACHER = 1_900_000_000_000_000_732L;
    static final long PAIRING = 1_900_000_000_000_000_741L;
    static final String ADULTS_NUMBER = numbered("62990019500107001");
    static final String ADULTS_PHONE = "12000000711";
    static final String GUARDIANS_PHONE = "12000000713";
    static final String CHILDS_NUMBER = numbered("629900"
            + DateTimeFormatter.BASIC_ISO_DATE.format(
                    BusinessDays.today(Clock.systemUTC()).minusYears(5))
            + "712");

    static final Caller DESK = desk("41", Grant.division(COUNTY));
    static final Caller WELFARE =
            with("42", Set.of("REGISTRY_READ", "CADRE_READ", "CHILD_DATA"), Grant.division(COUNTY));
    static final Caller NEIGHBOUR = desk("43", Grant.division("622921"));

    @Autowired
    Explainer explainer;

    @BeforeEach
    void aCountyOfItsOwn() {
        explainer.ask(false);
        registered("/divisions", """
                [{"code":"622923","name":"永靖县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622923100","name":"刘家峡镇","level":"TOWNSHIP","parentCode":"622923","from":"2020-01-01"},
                 {"code":"622923100200","name":"大庄村","level":"VILLAGE","parentCode":"622923100","from":"2020-01-01"},
                 {"code":"622923100201","name":"罗川村","level":"VILLAGE","parentCode":"622923100","from":"2020-01-01"}]
                """);
        registered("/units", """
                [{"id":"%1$d","name":"永靖县教育局","type":"COUNTY_ORGAN","divisionCode":"622923","from":"2023-05-12"},
                 {"id":"%2$d","name":"永靖县一中","type":"COUNTY_ORGAN","managedBy":"%1$d","divisionCode":"622923",
                  "from":"2023-05-12"}]
                """.formatted(DEPARTMENT, SCHOOL));
        registered("/households", """
                [{"id":"%d","divisionCode":"%s","kind":"FAMILY","address":"大庄村二社 7 号"},
                 {"id":"%d","divisionCode":"%s","kind":"INSTITUTION"}]
                """.formatted(FAMILY, VILLAGE_A, HOME, VILLAGE_B));
        registered("/recipients", """
                [{"id":"%d","householdId":"%d","name":"欧阳建国","idNumber":"%s","phone":"%s","category":"DESTITUTE",
                  "from":"2024-01-01"},
                 {"id":"%d","householdId":"%d","name":"欧阳小草","idNumber":"%s","phone":"%s","category":"ORPHAN",
                  "from":"2024-01-01"},
                 {"id":"%d","householdId":"%d","name":"马建国","idNumber":"%s",
                  "category":"SEVERELY_DISABLED_HARDSHIP","from":"2024-01-01",
                  "guardian":{"name":"马秀英","relation":"母亲","phone":"%s"}},
                 {"id":"%d","householdId":"%d","name":"马迁","idNumber":"%s","category":"RESETTLEMENT",
                  "from":"2024-01-01"}]
                """.formatted(
                        ADULT,
                        FAMILY,
                        ADULTS_NUMBER,
                        ADULTS_PHONE,
                        CHILD,
                        FAMILY,
                        CHILDS_NUMBER,
                        ADULTS_PHONE,
                        LODGER,
                        HOME,
                        numbered("62990019500107003"),
                        GUARDIANS_PHONE,
                        RESETTLED,
                        HOME,
                        numbered("62990019500107004")));
        registered("/cadres", """
                [{"id":"%d","name":"马局长","idNumber":"%s","phone":"12000000731","unitId":"%d",
                  "level":"COUNTY","rank":"SECTION","from":"2024-01-01"},
                 {"id":"%d","name":"欧阳老师","idNumber":"%s","phone":"12000000732","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"}]
                """.formatted(
                LEADER, numbered("62990019500107005"), DEPARTMENT, TEACHER, numbered("62990019500107006"), SCHOOL));
        publish(new PairingChanged(
                PAIRING,
                1,
                TEACHER,
                FAMILY,
                List.of(ADULT, CHILD),
                PairingTitle.LOVE_PARENT,
                LocalDate.of(2024, 1, 1),
                null,
                null));
        await().untilAsserted(() -> assertThat(get(CADRES + "/" + TEACHER, DESK)
                        .body()
                        .at("/cadre/households")
                        .asInt())
                .isEqualTo(1));
    }

    @Test
    void aListTellsMaskedNamesAndOfAChildNone() {
        var page = get(RECIPIENTS + "?division=622923", DESK).body();

        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(page.at("/items/0").toString())
                .isEqualTo(("{'id':'%d','name':'欧*','childDataHidden':false,'category':'DESTITUTE','status':'ACTIVE',"
                                + "'division':{'code':'622923100200','name':'大庄村'},"
                                + "'household':{'id':'%d','people':2},'cadres':[{'id':'%d','name':'欧阳老师'}]}")
                        .formatted(ADULT, FAMILY, TEACHER)
                        .replace('\'', '"'));
        assertThat(page.at("/items/1/id").asString()).isEqualTo(Long.toString(CHILD));
        assertThat(page.at("/items/1/name").isNull()).isTrue();
        assertThat(page.at("/items/1/childDataHidden").asBoolean()).isTrue();
        assertThat(page.at("/items/2/cadres").isEmpty()).isTrue();

        assertThat(get(RECIPIENTS + "?division=622923", WELFARE)
                        .body()
                        .at("/items/1/name")
                        .asString())
                .isEqualTo("欧*");
    }

    @Test
    void aListIsChosenByPlaceCategoryStatusAndHousehold() {
        assertThat(ids(RECIPIENTS, "", DESK)).containsExactly(ADULT, CHILD, LODGER);
        assertThat(ids(RECIPIENTS, "?division=622923100201", DESK)).containsExactly(LODGER);
        assertThat(ids(RECIPIENTS, "?category=ORPHAN", DESK)).containsExactly(CHILD);
        assertThat(ids(RECIPIENTS, "?category=RESETTLEMENT", DESK)).containsExactly(RESETTLED);
        assertThat(ids(RECIPIENTS, "?household=" + HOME, DESK)).containsExactly(LODGER, RESETTLED);
        assertThat(ids(RECIPIENTS, "?status=EXITED", DESK)).isEmpty();
        assertThat(ids(HOUSEHOLDS, "?kind=INSTITUTION", DESK)).containsExactly(HOME);
        for (var unit : List.of(SCHOOL, DEPARTMENT)) {
            assertThat(ids(RECIPIENTS, "?unit=" + unit, DESK)).containsExactly(ADULT, CHILD);
            assertThat(ids(RECIPIENTS, "?category=ORPHAN&unit=" + unit, DESK)).containsExactly(CHILD);
            assertThat(ids(HOUSEHOLDS, "?unit=" + unit, DESK)).containsExactly(FAMILY);
        }
        assertThat(ids(RECIPIENTS, "?tree=GROUP&unit=" + DEPARTMENT, DESK)).isEmpty();
        assertThat(ids(RECIPIENTS, "?unit=" + SCHOOL, NEIGHBOUR)).isEmpty();
        assertThat(ids(HOUSEHOLDS, "?unit=1", DESK)).isEmpty();
        assertThat(found(RECIPIENTS + "/searches?unit=" + SCHOOL, "{\"surname\":\"马\"}", DESK))
                .isEmpty();
        assertThat(ids(CADRES, "?unit=" + DEPARTMENT, DESK)).containsExactly(LEADER, TEACHER);
        assertThat(ids(CADRES, "?tree=GROUP&unit=" + DEPARTMENT, DESK)).containsExactly(LEADER);
        assertThat(ids(CADRES, "?level=TOWNSHIP", DESK)).isEmpty();
    }

    @Test
    void whoLeavesTheCareIsListedAmongThoseWhoLeft() {
        var leaver = 1_900_000_000_000_000_715L;
        var there = "?household=" + HOUSEHOLD + "&status=";
        registered(
                "/recipients",
                "[" + recipient(Long.toString(leaver), HOUSEHOLD, "欧阳去病", numbered("62990019500107015")) + "]");
        assertThat(ids(RECIPIENTS, there + "ACTIVE", NEIGHBOUR)).contains(leaver);

        changed("/recipients/" + leaver, 1, """
                {"from":"2024-02-01","status":"EXITED","exitReason":"MOVED_OUT","category":"DESTITUTE"}
                """);

        assertThat(ids(RECIPIENTS, there + "EXITED&category=DESTITUTE", NEIGHBOUR))
                .contains(leaver);
        assertThat(ids(RECIPIENTS, there + "ACTIVE", NEIGHBOUR)).doesNotContain(leaver);
    }

    @Test
    void aListIsReadOnByCursorOrByNumberAndComesToAnEnd() {
        var first = get(HOUSEHOLDS + "?size=1", DESK).body();
        assertThat(first.at("/total").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/first/name").asString()).isEqualTo("欧*");
        var cursor = first.at("/next").asString();
        var last = get(HOUSEHOLDS + "?size=1&cursor=" + cursor, DESK).body();
        assertThat(last.at("/items/0/id").asString()).isEqualTo(Long.toString(HOME));
        assertThat(last.at("/next").isNull()).isTrue();
        assertThat(ids(HOUSEHOLDS, "?size=1&page=2", DESK)).containsExactly(HOME);
        assertThat(ids(HOUSEHOLDS, "?size=200&page=1000000", DESK)).isEmpty();

        assertThat(get(HOUSEHOLDS + "?page=0", DESK).status()).isEqualTo(400);
        assertThat(get(CADRES + "?size=201", DESK).status()).isEqualTo(400);
        assertThat(get(RECIPIENTS + "?cursor=abc", DESK).errors()).containsExactly("cursor unknown-cursor");
        assertThat(get(RECIPIENTS + "?division=62", DESK).status()).isEqualTo(400);
    }

    @Test
    void nobodyIsListedOutsideTheGrants() {
        for (var list : List.of(RECIPIENTS, HOUSEHOLDS, CADRES)) {
            assertThat(ids(list, "?division=622923", NEIGHBOUR)).as(list).isEmpty();
            assertThat(ids(list, "", desk("44"))).as(list).isEmpty();
            assertThat(get(list, with("45", Set.of("REGISTRY_WRITE"), Grant.province()))
                            .status())
                    .as(list)
                    .isEqualTo(403);
        }
        assertThat(found(RECIPIENTS, "{\"idNumber\":\"%s\"}".formatted(ADULTS_NUMBER), NEIGHBOUR))
                .isEmpty();
        assertThat(found(CADRES, "{\"name\":\"欧阳老师\"}", NEIGHBOUR)).isEmpty();
        assertThat(get(HOUSEHOLDS + "/" + FAMILY, NEIGHBOUR).status()).isEqualTo(404);
        assertThat(get(CADRES + "/" + TEACHER, NEIGHBOUR).status()).isEqualTo(404);
    }

    @Test
    void aUnitSeesItsCadresAndNobodyTheyCareFor() {
        var unit = with("46", Set.of("CADRE_READ"), Grant.unit(SCHOOL));

        assertThat(ids(CADRES, "", unit)).containsExactly(TEACHER);
        assertThat(found(CADRES, "{\"surname\":\"欧阳\"}", unit)).containsExactly(TEACHER);
        var page = get(CADRES + "/" + TEACHER, unit).body();
        assertThat(page.at("/caredFor").isEmpty()).isTrue();
        assertThat(page.at("/caredForElsewhere").asInt()).isEqualTo(1);
        assertThat(get(RECIPIENTS, unit).status()).isEqualTo(403);
        assertThat(get(HOUSEHOLDS + "/" + FAMILY, unit).status()).isEqualTo(403);
    }

    @Test
    void anOfficeOfAUnitSeesExactlyThoseForWhomItsCadresCareToday() {
        var school = desk("53", Grant.unit(SCHOOL));
        var department = desk("54", Grant.unit(DEPARTMENT));
        var pairing = PAIRING + 1;
        publish(paired(pairing, 1, null));
        await().untilAsserted(() -> assertThat(ids(HOUSEHOLDS, "", department)).containsExactly(FAMILY, HOME));

        assertThat(ids(RECIPIENTS, "", department)).containsExactly(ADULT, CHILD, LODGER);
        assertThat(ids(RECIPIENTS, "?unit=" + SCHOOL, department)).containsExactly(ADULT, CHILD);
        assertThat(ids(RECIPIENTS, "?category=RESETTLEMENT", department)).containsExactly(RESETTLED);
        assertThat(ids(RECIPIENTS, "", school)).containsExactly(ADULT, CHILD);
        assertThat(ids(RECIPIENTS, "?unit=" + DEPARTMENT, school)).containsExactly(ADULT, CHILD);
        assertThat(ids(HOUSEHOLDS, "", school)).containsExactly(FAMILY);
        assertThat(ids(RECIPIENTS, "", desk("55", Grant.unit(SCHOOL), Grant.division(VILLAGE_B))))
                .containsExactly(ADULT, CHILD, LODGER);
        assertThat(found(RECIPIENTS, "{\"surname\":\"马\"}", school)).isEmpty();
        assertThat(found(RECIPIENTS, "{\"surname\":\"欧阳\"}", school)).containsExactly(ADULT);
        assertThat(get(HOUSEHOLDS + "/" + FAMILY, school).status()).isEqualTo(200);
        assertThat(get(HOUSEHOLDS + "/" + HOME, school).status()).isEqualTo(404);
        assertThat(get(RECIPIENTS + "/" + ADULT, school).status()).isEqualTo(200);
        assertThat(get(RECIPIENTS + "/" + LODGER, school).status()).isEqualTo(404);

        publish(paired(pairing, 2, LocalDate.of(2025, 1, 1)));
        await().untilAsserted(() -> assertThat(ids(HOUSEHOLDS, "", department)).containsExactly(FAMILY));
        assertThat(get(RECIPIENTS + "/" + LODGER, department).status()).isEqualTo(404);
    }

    @Test
    void somebodyIsFoundByTheWholeNumberPhoneOrNameOrByTheSurname() {
        var number = "{\"idNumber\":\" %s \"}".formatted(ADULTS_NUMBER);
        assertThat(found(RECIPIENTS, number, DESK)).containsExactly(ADULT);
        assertThat(found(RECIPIENTS, "{\"phone\":\"120-0000-0711\"}", WELFARE)).containsExactly(ADULT, CHILD);
        assertThat(found(RECIPIENTS, "{\"phone\":\"%s\"}".formatted(GUARDIANS_PHONE), DESK))
                .as("whose guardian has it")
                .containsExactly(LODGER);
        assertThat(found(RECIPIENTS, "{\"name\":\"马 建国\"}", DESK)).containsExactly(LODGER);
        assertThat(found(RECIPIENTS, "{\"surname\":\"马\"}", DESK)).containsExactly(LODGER, RESETTLED);
        assertThat(found(RECIPIENTS, "{\"surname\":\"马\",\"name\":\"马迁\"}", DESK))
                .containsExactly(RESETTLED);
        assertThat(found(RECIPIENTS + "/searches?division=622923100200", "{\"surname\":\"马\"}", DESK))
                .isEmpty();
        assertThat(found(RECIPIENTS, "{\"name\":\"马建\"}", DESK)).isEmpty();
        assertThat(found(CADRES, "{\"phone\":\"12000000732\"}", DESK)).containsExactly(TEACHER);
        assertThat(found(CADRES, "{\"name\":\"马局长\"}", DESK)).containsExactly(LEADER);

        var wrong = post(
                RECIPIENTS + "/searches",
                DESK,
                "{\"idNumber\":\"123\",\"phone\":\"1\",\"name\":\"?\",\"surname\":\"7\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors())
                .containsExactly(
                        "idNumber identity-number-shape",
                        "phone phone-malformed",
                        "name name-malformed",
                        "surname surname-malformed");
        assertThat(post(CADRES + "/searches", DESK, "{}").errors()).containsExactly("name nothing-sought");
    }

    @Test
    void aChildIsFoundByNothingThatTellsWhoItIsUnlessByThoseWhoHaveToDoWithChildren() {
        for (var sought : List.of(
                "{\"idNumber\":\"%s\"}".formatted(CHILDS_NUMBER), "{\"name\":\"欧阳小草\"}", "{\"surname\":\"欧阳\"}")) {
            var told = post(RECIPIENTS + "/searches", DESK, sought).body();
            assertThat(told.toString()).as(sought).doesNotContain(Long.toString(CHILD));
            assertThat(found(RECIPIENTS, sought, WELFARE)).as(sought).contains(CHILD);
        }
        var family = post(RECIPIENTS + "/searches?size=1", DESK, "{\"phone\":\"%s\"}".formatted(ADULTS_PHONE))
                .body();
        assertThat(family.at("/total").asInt()).isEqualTo(1);
        assertThat(family.at("/totalIsLowerBound").asBoolean()).isFalse();
        assertThat(family.at("/next").isNull()).isTrue();
        var both = post(RECIPIENTS + "/searches?size=1&division=622923", DESK, "{\"surname\":\"马\"}")
                .body();
        assertThat(both.at("/totalIsLowerBound").asBoolean()).isTrue();
        assertThat(found(
                        RECIPIENTS + "/searches?size=1&cursor="
                                + both.at("/next").asString(),
                        "{\"surname\":\"马\"}",
                        DESK))
                .containsExactly(RESETTLED);
    }

    @Test
    void aHouseholdsPageTellsWhoLivesThereAndWhoCares() {
        var page = get(HOUSEHOLDS + "/" + FAMILY, DESK).body();

        assertThat(page.at("/address").asString()).isEqualTo("***");
        assertThat(page.at("/people").findValuesAsString("id")).contains(Long.toString(ADULT), Long.toString(CHILD));
        assertThat(page.at("/people/1/name").isNull()).isTrue();
        assertThat(page.at("/pairings").toString())
                .isEqualTo(("[{'id':'%d','cadre':{'id':'%d','name':'欧阳老师'},'withinGrants':true,"
                                + "'unit':{'id':'%d','name':'永靖县一中'},'title':'LOVE_PARENT','from':'2024-01-01',"
                                + "'to':null}]")
                        .formatted(PAIRING, TEACHER, SCHOOL)
                        .replace('\'', '"'));
        assertThat(get(HOUSEHOLDS + "/" + HOME, desk("47", Grant.division(VILLAGE_B)))
                        .body()
                        .at("/peopleInAll")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aCadresPageTellsThePostsAndTheHouseholds() {
        var page = get(CADRES + "/" + TEACHER, DESK).body();

        assertThat(page.at("/cadre").toString())
                .isEqualTo(("{'id':'%d','name':'欧阳老师','idNumber':'629***********%s','phone':'120****0732',"
                                + "'unit':{'id':'%d','name':'永靖县一中'},'division':{'code':'622923','name':'永靖县'},"
                                + "'level':'COUNTY','rank':'STAFF','active':true,'households':1}")
                        .formatted(TEACHER, numbered("62990019500107006").substring(14), SCHOOL)
                        .replace('\'', '"'));
        assertThat(page.at("/posts/0/unit/name").asString()).isEqualTo("永靖县一中");
        assertThat(page.at("/caredFor/0/household/first/name").asString()).isEqualTo("欧*");
        assertThat(page.at("/caredForElsewhere").asInt()).isZero();
    }

    @Test
    void noListReadsMoreThanItsPageFromAnIndexAndNoneAsksForEachRow() throws SQLException {
        many();
        try {
            var province = desk("48", Grant.province());
            var county = desk("49", Grant.division("620102"));
            var township = desk("50", Grant.division("620102103"));
            var bureau = with("51", Set.of("CADRE_READ"), Grant.unit(7));
            explainer.ask(true);
            assertPage(province, RECIPIENTS + "?size=2", "recipient", "k_place");
            assertPage(county, RECIPIENTS + "?size=2", "recipient", "k_place");
            assertPage(township, RECIPIENTS + "?size=2&status=ACTIVE", "recipient", "k_place");
            assertPage(province, RECIPIENTS + "?size=2&division=620102103", "recipient", "k_place");
            assertPage(province, RECIPIENTS + "?size=2&category=ORPHAN", "recipient", "k_category_place");
            assertPage(province, HOUSEHOLDS + "?size=2", "household", "k_place");
            assertPage(county, HOUSEHOLDS + "?size=2&kind=FAMILY", "household", "k_place");
            assertPage(province, CADRES + "?size=2", "cadre", "k_place");
            assertPage(county, CADRES + "?size=2&active=true", "cadre", "k_place");
            // The cadres of several units are put in order, but what is put in order comes from the index alone.
            assertFound(province, CADRES + "?size=2&unit=7", "cadre", "k_unit_place");
            assertFound(bureau, CADRES + "?size=2", "cadre", "k_unit_place");
            // Whom the few cadres of a unit care for is looked up from these, and put in order.
            var office = desk("52", Grant.unit(7));
            assertLookedUp(province, RECIPIENTS + "?size=2&unit=7", "recipient", "k_household_people");
            assertLookedUp(province, HOUSEHOLDS + "?size=2&unit=7", "household", "PRIMARY");
            assertLookedUp(office, RECIPIENTS + "?size=2", "recipient", "k_household_people");
            assertLookedUp(office, HOUSEHOLDS + "?size=2&kind=FAMILY", "household", "PRIMARY");
            // Where they are many, whoever is next in the list is asked who cares for them.
            assertPage(province, RECIPIENTS + "?size=2&unit=900", "recipient", "k_place");
            assertPage(county, RECIPIENTS + "?size=2&unit=900", "recipient", "k_place");
            assertPage(province, HOUSEHOLDS + "?size=2&unit=900", "household", "k_place");
            assertThat(explainer.of("paired", "select division_code, id"))
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.key()).isEqualTo("k_household"));
            explainer.ask(true);
            for (var place : List.of(Grant.province(), Grant.division("620112"))) {
                post(
                        RECIPIENTS + "/searches?size=2",
                        desk("56", place),
                        "{\"phone\":\"%s\"}".formatted(GUARDIANS_PHONE));
            }
            assertThat(explainer.of("recipient", "select division_code, id"))
                    .hasSize(2)
                    .allSatisfy(step -> {
                        assertThat(step.key()).as(step.toString()).contains("k_phone_households", "k_guardian_phone");
                        assertThat(step.rows()).as(step.toString()).isLessThan(10);
                    });
            // A deep page begins at a milestone, each of which reads a thousand rows of the index.
            assertPage(province, CADRES + "?size=2&page=5100", "cadre", "k_place");
            for (var list : List.of(RECIPIENTS, CADRES)) {
                explainer.ask(true);
                post(list + "/searches?size=2", province, "{\"surname\":\"众\"}");
                var step = explainer
                        .of(list.equals(CADRES) ? "cadre" : "recipient", "select division_code, id")
                        .get(0);
                assertThat(step.key()).as(step.toString()).isEqualTo("k_surname_place");
                assertThat(step.extra())
                        .as(step.toString())
                        .contains("Using index")
                        .doesNotContain("filesort");
            }
        } finally {
            fewAgain();
        }
        explainer.ask(true);
        get(RECIPIENTS + "?division=622923&size=1", DESK);
        var ofOne = explainer.queries();
        explainer.ask(true);
        get(RECIPIENTS + "?division=622923&size=3", DESK);
        assertThat(explainer.queries()).isBetween(1, ofOne);
    }

    private void assertPage(Caller caller, String path, String table, String key) {
        assertThat(assertFound(caller, path, table, key))
                .allSatisfy(
                        step -> assertThat(step.extra()).as(path + " " + step).doesNotContain("filesort"));
    }

    private void assertLookedUp(Caller caller, String path, String table, String key) {
        explainer.ask(true);
        get(path, caller);
        for (var counting : List.of("", "select count(*) from (")) {
            var sql = counting + "select distinct";
            assertThat(explainer.of(table, sql)).as(path).isNotEmpty().allSatisfy(step -> {
                assertThat(step.key()).as(path + " " + step).isEqualTo(key);
                assertThat(step.rows()).as(path + " " + step).isLessThan(10);
            });
            assertThat(explainer.of("cadre", sql)).as(path).anySatisfy(step -> {
                assertThat(step.key()).as(path + " " + step).isEqualTo("k_unit_place");
                assertThat(step.rows()).as(path + " " + step).isLessThan(1_000);
            });
            assertThat(explainer.of("paired", sql))
                    .as(path)
                    .anySatisfy(step -> assertThat(step.key()).isEqualTo("k_cadre"))
                    .allSatisfy(step -> assertThat(step.extra()).contains("Using index"));
        }
    }

    private List<Explainer.Step> assertFound(Caller caller, String path, String table, String key) {
        explainer.ask(true);
        // What is shown cannot be opened: these people were never sealed. That comes after the page is found.
        get(path, caller);
        var steps = explainer.of(table, "select division_code, id");
        assertThat(steps).as(path).isNotEmpty();
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.key()).as(path + " " + step).isEqualTo(key);
            assertThat(step.extra()).as(path + " " + step).contains("Using index");
        });
        assertThat(explainer.of(table, "select id, "))
                .allSatisfy(row -> assertThat(row.key()).isEqualTo("PRIMARY"));
        return steps;
    }

    /** 20,000 of each, of twenty counties and two hundred units. */
    private static void many() throws SQLException {
        var numbers = """
                (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                 from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (%2$s) f) numbers
                """.formatted(digits(10), digits(2));
        var place = "concat('6201', 11 + n % 20, 100 + floor(n / 20) % 10, 200 + floor(n / 200) % 10)";
        run("insert into household (id, version, division_code, kind, content) select 7000000 + n, 1, " + place
                + ", 'FAMILY', '' from " + numbers);
        run("insert into recipient (id, version, name, name_index, surname_index, id_number, id_number_index,"
                + " household_id, division_code, category, status, content) select 7000000 + n, 1, x'00', n % 3000,"
                + " n % 50, x'00', concat('many', n), 7000000 + n, " + place
                + ", if(n % 4 = 0, 'ORPHAN', 'DESTITUTE'), 'ACTIVE', '' from " + numbers);
        run("insert into cadre (id, version, name, name_index, surname_index, id_number, id_number_index, phone,"
                + " phone_index, unit_id, division_code, level, cadre_rank, active, content) select 7000000 + n, 1,"
                + " x'00', n % 3000, n % 50, x'00', concat('many', n), x'00', concat('many', n), if(n % 5 < 2, 900, n % 200), "
                + place
                + ", 'COUNTY', 'STAFF', true, '' from " + numbers);
        run("insert into paired (id, cadre_id, household_id, title, from_day)"
                + " select 7000000 + n, 7000000 + n, 7000000 + n, 'LOVE_FAMILY', '2024-01-01' from " + numbers);
        run("analyze table household, recipient, cadre, paired");
    }

    private static void fewAgain() throws SQLException {
        for (var table : List.of("household", "recipient", "cadre", "paired")) {
            run("delete from " + table + " where id between 7000000 and 7999999");
        }
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

    private List<Long> ids(String list, String query, Caller caller) {
        var answer = get(list + query, caller);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return idsOf(answer);
    }

    private List<Long> found(String list, String sought, Caller caller) {
        var path = list.contains("/searches") ? list : list + "/searches";
        var answer = post(path, caller, sought);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return idsOf(answer);
    }

    private static List<Long> idsOf(Answer answer) {
        return answer.body()
                .at("/items")
                .valueStream()
                .map(item -> Long.valueOf(item.at("/id").asString()))
                .toList();
    }

    private static Caller desk(String account, Grant... grants) {
        return with(account, Set.of("REGISTRY_READ", "CADRE_READ"), grants);
    }

    private static Caller with(String account, Set<String> permissions, Grant... grants) {
        return new Caller("console:" + account, CallerKind.CONSOLE, null, List.of(grants), permissions);
    }

    /** The leader cares for the home. */
    private static PairingChanged paired(long id, long version, @Nullable LocalDate to) {
        return new PairingChanged(
                id,
                version,
                LEADER,
                HOME,
                List.of(LODGER, RESETTLED),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                to,
                to == null ? null : PairingEndReason.CADRE_MOVED);
    }

    private static void publish(PairingChanged event) {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(PairingChanged.TOPIC);
            topics.send(PairingChanged.TOPIC, event.key(), AixinJson.mapper().writeValueAsString(event));
        }
    }
}
