package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelsIT extends RegistryUnderTest {

    static final long CHILD = 1_900_000_000_000_000_501L;
    static final long STRANGER = 1_900_000_000_000_000_502L;
    static final long CADRE = 1_900_000_000_000_000_503L;
    static final long COLLEAGUE = 1_900_000_000_000_000_504L;

    @BeforeEach
    void somePeople() {
        registered(
                "/recipients",
                "[" + recipient(Long.toString(CHILD), HOUSEHOLD, "欧阳小禾", numbered("62990019500102001")) + ","
                        + recipient(Long.toString(STRANGER), OTHER_HOUSEHOLD, "马小豆", numbered("62990019500102002"))
                        + "]");
        registered("/cadres", """
                [{"id":"%d","name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"},
                 {"id":"%d","name":"牛干事","idNumber":"%s","phone":"12000000002","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"}]
                """.formatted(
                CADRE, numbered("62990019500102003"), BUREAU, COLLEAGUE, numbered("62990019500102004"), OFFICE));
    }

    @Test
    void aProvincialOfficeSeesMaskedNamesOfThePeopleAndWholeNamesOfTheCadres() {
        assertThat(labels(CLERK).body().toString())
                .isEqualTo(("[{'id':'%d','kind':'RECIPIENT','name':'欧*','childDataHidden':false,'category':'ORPHAN',"
                                + "'division':{'code':'622921100206','name':'双城村'},'unitId':null},"
                                + "{'id':'%d','kind':'RECIPIENT','name':'马*','childDataHidden':false,'category':'ORPHAN',"
                                + "'division':{'code':'622922100200','name':'白和村'},'unitId':null},"
                                + "{'id':'%d','kind':'CADRE','name':'马主任','childDataHidden':false,'category':null,"
                                + "'division':{'code':'622921','name':'临夏县'},'unitId':'%d'},"
                                + "{'id':'%d','kind':'CADRE','name':'牛干事','childDataHidden':false,'category':null,"
                                + "'division':{'code':'622921','name':'临夏县'},'unitId':'%d'},"
                                + "{'id':'%d','kind':'UNIT','name':'县教育局','childDataHidden':false,'category':null,"
                                + "'division':{'code':'622921','name':'临夏县'},'unitId':null}]")
                        .formatted(CHILD, STRANGER, CADRE, BUREAU, COLLEAGUE, OFFICE, BUREAU)
                        .replace('\'', '"'));
    }

    @Test
    void aCountySeesItsOwnAndNothingTellsOfTheOthers() {
        assertThat(ids(console("county", Grant.division("622922")))).containsExactlyInAnyOrder(STRANGER, BUREAU);
        assertThat(ids(console("township", Grant.division(TOWNSHIP))))
                .contains(CHILD, BUREAU)
                .doesNotContain(STRANGER, COLLEAGUE);
        assertThat(ids(console("nobody"))).containsExactly(BUREAU);
    }

    @Test
    void aUnitSeesItsCadresAndThoseOfUnitsBelow() {
        assertThat(ids(console("bureau", Grant.unit(BUREAU)))).containsExactlyInAnyOrder(CADRE, BUREAU);
        assertThat(ids(console("office", Grant.unit(OFFICE)))).containsExactlyInAnyOrder(CADRE, COLLEAGUE, BUREAU);
    }

    @Test
    void aCadreSeesThePeopleOfTheOwnHouseholdsWhileThePairingHolds() {
        var pairing = 1_900_000_000_000_000_505L;
        assertThat(ids(Caller.cadre(CADRE))).containsExactlyInAnyOrder(CADRE, BUREAU);

        publish(new PairingChanged(
                pairing,
                1,
                CADRE,
                HOUSEHOLD,
                List.of(CHILD),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                null,
                null));

        await().untilAsserted(
                        () -> assertThat(ids(Caller.cadre(CADRE))).containsExactlyInAnyOrder(CHILD, CADRE, BUREAU));
        assertThat(ids(Caller.cadre(COLLEAGUE))).containsExactlyInAnyOrder(COLLEAGUE, BUREAU);

        publish(new PairingChanged(
                pairing,
                2,
                CADRE,
                HOUSEHOLD,
                List.of(CHILD),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                PairingEndReason.CADRE_MOVED));

        await().untilAsserted(() -> assertThat(ids(Caller.cadre(CADRE))).containsExactlyInAnyOrder(CADRE, BUREAU));
    }

    @Test
    void anOfficeSeesWhoCaresForAHouseholdOfItsPlaceWhereverTheirUnitStands() {
        var visitor = 1_900_000_000_000_000_506L;
        registered("/cadres", """
                [{"id":"%d","name":"赵远行","idNumber":"%s","phone":"12000000003","unitId":"%d",
                  "level":"COUNTY","rank":"STAFF","from":"2024-01-01"}]
                """.formatted(visitor, numbered("62990019500102005"), BUREAU));
        var ask = "{\"ids\":[\"%d\"]}".formatted(visitor);
        var county = console("county", Grant.division("622922"));
        assertThat(post("/internal/v1/labels", county, ask).body().size()).isZero();

        publish(new PairingChanged(
                1_900_000_000_000_000_507L,
                1,
                visitor,
                OTHER_HOUSEHOLD,
                List.of(STRANGER),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                PairingEndReason.CADRE_MOVED));

        await().untilAsserted(() -> assertThat(post("/internal/v1/labels", county, ask)
                        .body()
                        .at("/0/name")
                        .asString())
                .isEqualTo("赵远行"));
        assertThat(post("/internal/v1/labels", console("village", Grant.division("622921100206")), ask)
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void aChildIsNamedOnlyToWhoeverHasToDoWithChildrenOrCaresForItUntilTheFourteenthBirthday() {
        var today = BusinessDays.today(Clock.systemUTC());
        var child = child(today.minusYears(14).plusDays(1), 508);
        var fourteen = child(today.minusYears(14), 509);
        var carer = 1_900_000_000_000_000_511L;
        var county = Grant.division("622921");
        var civilAffairs = new Caller("console:civil", CallerKind.CONSOLE, null, List.of(county), Set.of("CHILD_DATA"));

        assertThat(named(child, console("county", county))).isEqualTo("null true ORPHAN");
        assertThat(named(fourteen, console("county", county))).isEqualTo("小* false ORPHAN");
        assertThat(named(child, CLERK)).isEqualTo("null true ORPHAN");
        assertThat(named(child, civilAffairs)).isEqualTo("小* false ORPHAN");

        publish(new PairingChanged(
                1_900_000_000_000_000_510L,
                1,
                carer,
                HOUSEHOLD,
                List.of(child),
                PairingTitle.LOVE_FAMILY,
                LocalDate.of(2024, 1, 1),
                null,
                null));

        await().untilAsserted(
                        () -> assertThat(named(child, Caller.cadre(carer))).isEqualTo("小* false ORPHAN"));
    }

    @Test
    void moreThanTwoHundredAreRefused() {
        var many = LongStream.rangeClosed(1, 201).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));

        assertThat(post("/internal/v1/labels", CLERK, "{\"ids\":" + many + "}").status())
                .isEqualTo(400);
        assertThat(post("/internal/v1/labels", CLERK, "{\"ids\":[]}").body().toString())
                .isEqualTo("[]");
    }

    private long child(LocalDate born, int number) {
        var id = 1_900_000_000_000_000_000L + number;
        var digits = numbered("629900" + DateTimeFormatter.BASIC_ISO_DATE.format(born) + number);
        registered("/recipients", "[" + recipient(Long.toString(id), HOUSEHOLD, "小草", digits) + "]");
        return id;
    }

    private String named(long id, Caller caller) {
        var label = post("/internal/v1/labels", caller, "{\"ids\":[\"%d\"]}".formatted(id))
                .body()
                .at("/0");
        return Stream.of("/name", "/childDataHidden", "/category")
                .map(part -> label.at(part).isNull() ? "null" : label.at(part).asString())
                .collect(Collectors.joining(" "));
    }

    private Answer labels(Caller caller) {
        var answer = post(
                "/internal/v1/labels",
                caller,
                "{\"ids\":[\"%d\",\"%d\",\"%d\",\"%d\",\"%d\",\"9\"]}"
                        .formatted(CHILD, STRANGER, CADRE, COLLEAGUE, BUREAU));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private List<Long> ids(Caller caller) {
        return labels(caller)
                .body()
                .valueStream()
                .map(label -> Long.valueOf(label.at("/id").asString()))
                .toList();
    }

    private static void publish(PairingChanged event) {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(PairingChanged.TOPIC);
            topics.send(PairingChanged.TOPIC, event.key(), AixinJson.mapper().writeValueAsString(event));
        }
    }
}
