package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class RegisteringIT extends RegistryUnderTest {

    @Test
    void aRecipientIsStoredSealedAndPublishedWithoutTheName() throws Exception {
        var number = idNumber();
        var id = registered("/recipients", "[" + recipient(null, HOUSEHOLD, "马小禾", number) + "]")
                .id(0);

        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            assertThat(topics.awaitValue(RecipientChanged.TOPIC, id))
                    .contains("\"householdId\":\"" + HOUSEHOLD + "\"", VILLAGE, "ORPHAN")
                    .doesNotContain("马", number);
        }
        try (var connection = TestServers.schema("registry").connect();
                var query = connection.prepareStatement("select * from recipient where id = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    var bytes = row.getBytes(i);
                    assertThat(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                            .doesNotContain("马", number);
                }
                assertThat(row.getBytes("name")).startsWith(1, 0, 0, 0, 1).hasSizeGreaterThan(33);
            }
        }
    }

    @Test
    void theSameCommandTwiceIsStoredOnce() {
        var body = "[" + recipient("1900000000000000301", HOUSEHOLD, "马小禾", idNumber()) + "]";

        var first = registered("/recipients", body);
        var repeat = registered("/recipients", body);

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(first.body().toString()).isEqualTo("[{\"id\":\"1900000000000000301\",\"version\":1}]");
        assertThat(refused("/recipients", body.replace("马小禾", "马小麦")).errors()).contains("[0].id id-taken");
    }

    @Test
    void aRepeatAfterAChangeAnswersTheVersionOfNow() {
        var body = "[" + recipient("1900000000000000302", HOUSEHOLD, "马小禾", idNumber()) + "]";
        registered("/recipients", body);
        changed("/recipients/1900000000000000302", 1, "{\"from\":\"2026-01-01\",\"category\":\"DESTITUTE\"}");

        assertThat(registered("/recipients", body).body().at("/0/version").asLong())
                .isEqualTo(2);
    }

    @Test
    void everyWrongRowIsNamedAndNothingIsStored() {
        var good = idNumber();
        var body = "[" + recipient(null, HOUSEHOLD, "马小禾", good) + ","
                + recipient(null, 17, "马", "622921190002290020") + ","
                + recipient(null, HOUSEHOLD, "马小禾", "622921190001010016")
                        .replace("\"tags\"", "\"phone\":\"1\",\"tags\"")
                + "," + recipient(null, HOUSEHOLD, "马小豆", good) + "]";

        var answer = refused("/recipients", body);

        assertThat(answer.code()).isEqualTo("command-refused");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "[1].householdId unknown-household",
                        "[1].name name-malformed",
                        "[1].idNumber identity-number-date",
                        "[2].idNumber identity-number-check-digit",
                        "[2].phone phone-malformed",
                        "[3].idNumber identity-number-twice");
        assertThat(answer.body().at("/errors/0/message").asString()).contains("没有家庭 17");
        registered("/recipients", "[" + recipient(null, HOUSEHOLD, "马小禾", good) + "]");
    }

    @Test
    void onePersonIsOneRecipientInTheWholeProvinceAndTheHoldingOfficeIsToldAndNothingElse() {
        var number = idNumber();
        registered("/recipients", "[" + recipient(null, HOUSEHOLD, "马小禾", number) + "]");

        for (var household : List.of(HOUSEHOLD, OTHER_HOUSEHOLD)) {
            var answer = refused("/recipients", "[" + recipient(null, household, "牛小禾", number) + "]");
            assertThat(answer.errors()).containsExactly("[0].idNumber identity-number-held");
            assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo("该身份证号已由 临夏县韩集镇 登记，请与其联系");
            assertThat(answer.body().toString()).doesNotContain("马", Long.toString(HOUSEHOLD), number);
        }
    }

    @Test
    void ofManyWhoRegisterOnePersonAtTheSameMomentOneDoesAndTheOthersAreToldWhere() throws Exception {
        var number = idNumber();
        var atOnce = 8;
        var start = new CountDownLatch(1);
        try (var desks = new AutoCloseable() {
            final ExecutorService threads = Executors.newFixedThreadPool(atOnce);

            @Override
            public void close() {
                threads.shutdownNow();
            }
        }) {
            var answers = new ArrayList<Future<Answer>>();
            for (var i = 0; i < atOnce; i++) {
                var household = i % 2 == 0 ? HOUSEHOLD : OTHER_HOUSEHOLD;
                answers.add(desks.threads.submit(() -> {
                    start.await();
                    return post(
                            "/internal/v1/recipients", CLERK, "[" + recipient(null, household, "马小禾", number) + "]");
                }));
            }
            start.countDown();
            var registered = 0;
            for (var answer : answers) {
                var told = answer.get();
                if (told.status() == 200) {
                    registered++;
                } else {
                    assertThat(told.status()).as(told.body().toString()).isEqualTo(422);
                    assertThat(told.errors()).containsExactly("[0].idNumber identity-number-held");
                }
            }
            assertThat(registered).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeReadNamesItsRow() {
        var answer = post("/internal/v1/cadres", CLERK, """
                [{"name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d","level":"COUNTY","rank":"KING",
                  "from":"2024-01-01"},
                 {"name":"马干事","unitId":"%d","level":"COUNTY","rank":"STAFF","from":"yesterday"}]
                """.formatted(idNumber(), BUREAU, BUREAU));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).contains("[0].rank not-one-of", "[1].from expected-date");
    }

    @Test
    void whatIsMissingNamesItsRow() {
        var answer = post("/internal/v1/cadres", CLERK, """
                [{"name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d","level":"COUNTY","rank":"STAFF"},
                 {"name":"马干事","unitId":"%d","level":"COUNTY","rank":"STAFF","from":"2024-01-01"}]
                """.formatted(idNumber(), BUREAU, BUREAU));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder("[0].from required", "[1].idNumber required", "[1].phone required");
    }

    @Test
    void emptyAndOversizedArraysAreRefused() {
        assertThat(post("/internal/v1/units", CLERK, "[]").status()).isEqualTo(400);
        var row = "{\"name\":\"x\",\"type\":\"SCHOOL\",\"divisionCode\":\"622921\",\"from\":\"2024-01-01\"}";
        var many = IntStream.range(0, 501).mapToObj(i -> row).collect(Collectors.joining(",", "[", "]"));
        assertThat(post("/internal/v1/units", CLERK, many).status()).isEqualTo(400);
    }

    @Test
    void fiveHundredRowsAreOneCommand() {
        var many = IntStream.range(0, 500)
                .mapToObj(i -> recipient(null, HOUSEHOLD, "马小禾", idNumber()))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(registered("/recipients", many).body().size()).isEqualTo(500);
    }

    @Test
    void divisionsNeedAParentOfTheRightLevel() {
        var answer = refused("/divisions", """
                [{"code":"622921999","name":"甲镇","level":"TOWNSHIP","parentCode":"620000","from":"2024-01-01"},
                 {"code":"622921998","name":"乙镇","level":"TOWNSHIP","parentCode":"622999","from":"2024-01-01"},
                 {"code":"622921997","name":"丙镇","level":"VILLAGE","parentCode":"622921100","from":"2024-01-01"}]
                """);

        assertThat(answer.errors())
                .containsExactly(
                        "[0].parentCode parent-level-wrong",
                        "[1].parentCode unknown-division",
                        "[2].level division-level-wrong");
    }

    @Test
    void unitsMayNotHangInACircle() {
        var answer = refused("/units", """
                [{"id":"71","name":"甲","type":"SCHOOL","managedBy":"72","divisionCode":"622921","from":"2024-01-01"},
                 {"id":"72","name":"乙","type":"SCHOOL","managedBy":"71","groupLeader":"73","divisionCode":"622999",
                  "from":"2024-01-01"}]
                """);

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "[0].managedBy unit-circle",
                        "[1].managedBy unit-circle",
                        "[1].groupLeader unknown-unit",
                        "[1].divisionCode unknown-division");
    }

    @Test
    void aHouseholdStandsInATownshipOrVillage() {
        assertThat(refused("/households", "[{\"divisionCode\":\"622921\",\"kind\":\"FAMILY\"}]")
                        .errors())
                .containsExactly("[0].divisionCode unknown-village");
    }

    @Test
    void aDisabilityCertificateMustBeThePersonsOwn() {
        var body = recipient(null, HOUSEHOLD, "马小禾", idNumber())
                .replace("\"tags\"", "\"disabilityCertificate\":\"62292119000101001542\",\"tags\"");

        assertThat(refused("/recipients", "[" + body + "]").errors())
                .containsExactly("[0].disabilityCertificate certificate-of-another");
    }

    @Test
    void withoutThePermissionNothingIsWritten() {
        var reader = new Caller("console:reader", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of());

        var answer = post("/internal/v1/recipients", reader, "[" + recipient(null, HOUSEHOLD, "马小禾", idNumber()) + "]");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aClerkOfAnotherCountyDoesNotKnowTheHousehold() {
        var sibling = console("sibling", Grant.division("622922"));

        var answer =
                post("/internal/v1/recipients", sibling, "[" + recipient(null, HOUSEHOLD, "马小禾", idNumber()) + "]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("[0].householdId unknown-household");
    }

    @Test
    void withoutAnInternalTokenTheDoorIsShut() {
        assertThat(send(HttpMethod.POST, "/internal/v1/labels", null, "{\"ids\":[]}")
                        .status())
                .isEqualTo(401);
    }
}
