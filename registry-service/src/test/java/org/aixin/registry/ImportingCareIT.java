package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.sheet.Workbooks;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sheets of what people receive, and of who cares for them. */
class ImportingCareIT extends ImportsUnderTest {

    private static final List<String> BENEFITS = List.of("姓名", "身份证号", "待遇项目", "档次", "首月", "末月", "每月金额", "乡镇街道");
    private static final List<String> PAIRS = List.of("干部姓名", "干部身份证号", "对象姓名", "对象身份证号", "结对日期");

    /** What pairing-service has by now: row id to household. */
    private final Map<String, String> ledger = new ConcurrentHashMap<>();

    private volatile String busy = "";
    private volatile JsonNode listed;
    private volatile boolean diesAfterwards;

    @AfterEach
    void pairingServiceIsAwayAgain() {
        PAIRINGS.answers(503, "{}");
    }

    @Test
    void benefitsAreSaidOfPeopleInTheRegisterAndOfThoseWhoOughtToBe() {
        var known = person("马低保");
        var other = person("马特困");
        var stranger = idNumber();
        var sheet = new ArrayList<>(List.of(
                BENEFITS,
                benefit("马低保", known, "低保", "农村二类", "2025-01", "420"),
                benefit("马低保", known, "护理补贴", "", "2025年3月", "100.50"),
                with(benefit("马特供", stranger, "特困供养", "全护理", "2025-01", ""), 7, "韩集镇"),
                benefit("马特供", idNumber(), "特困供养", "全护理", "2025-01", ""),
                benefit("马不识", idNumber(), "低保", "农村一类", "2025-01", ""),
                benefit("马改名", other, "低保", "农村一类", "2025-01", ""),
                benefit("马特困", other, "养老", "", "2025-01", ""),
                benefit("马特困", other, "护理补贴", "农村一类", "2025-01", ""),
                benefit("马特困", other, "低保", "农村一类", "去年", ""),
                benefit("马特困", other, "低保", "农村一类", "2025-01", "四百"),
                benefit("马低保", known, "低保", "农村三类", "2025-01", "300")));

        var checked = checked(TOWN, "BENEFITS", TOWNSHIP, Workbooks.of(sheet));

        assertThat(counts(checked)).as(checked.toString()).isEqualTo("11 new 3 same 0 changed 0 wrong 8");
        assertThat(wrongOf(checked))
                .containsExactly(
                        "5 TOWNSHIP place-of-stranger",
                        "6 ID_NUMBER not-in-register",
                        "7 NAME name-of-another",
                        "8 PROGRAMME programme-unknown",
                        "9 GRADE not-with-programme",
                        "10 FIRST_MONTH month-unreadable",
                        "11 AMOUNT amount-unreadable",
                        "12 ID_NUMBER benefit-above");
        assertThat(enrolmentsOf(known)).as("looking changes nothing").isEqualTo("null");

        assertThat(applied(TOWN, checked).at("/counts/entered").asInt()).isEqualTo(3);
        assertThat(enrolmentsOf(known))
                .isEqualTo("TOWNSHIP DIBAO 2025-01 42000,TOWNSHIP DISABILITY_NURSING 2025-03 10050");
        assertThat(asked("select count(*) from registry.benefit_holder where id_number_index = '" + hash(stranger)
                        + "'"))
                .as("who ought to be cared for is kept")
                .isEqualTo("1");
        assertThat(counts(checked(TOWN, "BENEFITS", TOWNSHIP, Workbooks.of(sheet.subList(0, 4)))))
                .isEqualTo("3 new 0 same 3 changed 0 wrong 0");

        var ended = List.of(BENEFITS, with(benefit("马低保", known, "低保", "农村二类", "2025-01", "420"), 5, "2025-09"));
        var changed = checked(TOWN, "BENEFITS", TOWNSHIP, Workbooks.of(ended));
        assertThat(counts(changed)).isEqualTo("1 new 0 same 0 changed 1 wrong 0");
        applied(TOWN, changed);
        var shown = get("/api/console/v1/recipients/" + personOf(known) + "/benefit-enrolments", COUNTY)
                .body();
        assertThat(shown.at("/items")
                        .valueStream()
                        .filter(one -> text(one, "/programme").equals("DIBAO"))
                        .map(one -> text(one, "/lastMonth") + " " + text(one, "/history/0/action")))
                .containsExactly("2025-09 CORRECTED");
    }

    @Test
    void pairingsAreHandedOverUnderTheNumberOfTheirRow() {
        PAIRINGS.answersWith(this::take);
        var cadre = cadre("王干事");
        var gone = cadre("王离岗");
        changed("/cadres/" + cadreOf(gone), 1, "{\"from\":\"2025-01-01\",\"active\":false}");
        var first = person("马结对");
        var second = person("马结亲");
        var taken = person("马有人");
        busy = householdOf(taken);
        var elsewhere = idNumber();
        registered("/recipients", "[" + recipient(null, OTHER_HOUSEHOLD, "牛小花", elsewhere) + "]");
        var sheet = List.of(
                PAIRS,
                List.of("王干事", cadre, "马结对", first, "2025-03-01"),
                List.of("王干事", cadre, "马结亲", second, ""),
                List.of("王干事", cadre, "马有人", taken, "2025-03-01"),
                List.of("王干事", cadre, "马结对", first, "2025-03-01"),
                List.of("王干部", cadre, "马结亲", second, ""),
                List.of("王干事", cadre, "马不识", idNumber(), ""),
                List.of("王干事", idNumber(), "马结亲", second, ""),
                List.of("王离岗", gone, "马结亲", second, ""),
                List.of("王干事", cadre, "牛小花", elsewhere, ""));

        var checked = checked(COUNTY, "PAIRINGS", "622921", Workbooks.of(sheet));

        assertThat(counts(checked)).as(checked.toString()).isEqualTo("9 new 3 same 1 changed 0 wrong 5");
        assertThat(wrongOf(checked))
                .containsExactly(
                        "6 CADRE_NAME name-of-another",
                        "7 ID_NUMBER not-in-register",
                        "8 CADRE_ID_NUMBER not-in-roster",
                        "9 CADRE_ID_NUMBER cadre-left",
                        "10 ID_NUMBER identity-number-held");
        assertThat(ledger).as("nothing is handed over before somebody says so").isEmpty();

        diesAfterwards = true;
        apply(COUNTY, checked);
        var done = settled(IMPORTS + "/" + text(checked, "/id"));

        assertThat(diesAfterwards).as("the answer was lost once").isFalse();
        assertThat(text(done, "/state")).isEqualTo("DONE");
        assertThat(done.at("/counts/entered").asInt())
                .as("what was stored before the answer was lost is stored once")
                .isEqualTo(2);
        assertThat(ledger.values()).containsExactlyInAnyOrder(householdOf(first), householdOf(second));
        assertThat(done.at("/counts/refused").asInt()).isEqualTo(1);
        var told = get(IMPORTS + "/" + text(done, "/id") + "/problems?size=200", COUNTY)
                .body();
        assertThat(told.at("/items").valueStream().map(one -> text(one, "/problems/0/message")))
                .as("in the words of the service that has the ledger")
                .contains("该家庭已有生效的结对");
        assertThat(text(listed, "/by") + " " + text(listed, "/grants/0"))
                .isEqualTo(COUNTY.subject() + " DIVISION:622921");
        assertThat(text(listed, "/pairings/0/from")).isEqualTo("2025-03-01");
    }

    /** As pairing-service does: all or nothing, and a number that it has already changes nothing. */
    private void take(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/internal/v1/pairings/listed")) {
            StubService.send(exchange, 503, "{}");
            return;
        }
        listed = AixinJson.mapper().readTree(PAIRINGS.asked().body());
        var rows = listed.at("/pairings");
        for (int at = 0; at < rows.size(); at++) {
            if (text(rows.get(at), "/householdId").equals(busy)) {
                StubService.send(exchange, 409, """
                    {"type":"urn:aixin:problem:household-already-paired","title":"t","status":409,"detail":"d",
                     "code":"household-already-paired","errors":[{"field":"[%d].householdId",
                     "code":"household-already-paired","message":"该家庭已有生效的结对"}]}
                    """.formatted(at), "Content-Type", "application/problem+json");
                return;
            }
        }
        var stored = new ArrayList<String>();
        for (var row : rows) {
            ledger.put(text(row, "/id"), text(row, "/householdId"));
            stored.add("{\"id\":\"" + text(row, "/id") + "\",\"version\":1}");
        }
        if (diesAfterwards) {
            diesAfterwards = false;
            exchange.close(); // the answer is lost
            return;
        }
        StubService.send(exchange, 200, "[" + String.join(",", stored) + "]");
    }

    /** Somebody in the register, alone in a household of the village; the number. */
    private String person(String name) {
        var number = idNumber();
        var household = registered("/households", "[{\"divisionCode\":\"622921100206\",\"kind\":\"FAMILY\"}]")
                .id(0);
        registered("/recipients", "[" + recipient(null, Long.parseLong(household), name, number) + "]");
        return number;
    }

    private String cadre(String name) {
        var number = idNumber();
        registered("/cadres", """
            [{"name":"%s","idNumber":"%s","phone":"12000013099","unitId":"%d","level":"COUNTY","rank":"STAFF",
              "from":"2024-01-01"}]
            """.formatted(name, number, BUREAU));
        return number;
    }

    private String cadreOf(String number) {
        return asked("select id from registry.cadre where id_number_index = '"
                + index.of("cadre.id_number", Sensitive.of(number)) + "'");
    }

    private String householdOf(String number) {
        return asked("select household_id from registry.recipient where id_number_index = '" + hash(number) + "'");
    }

    private String enrolmentsOf(String number) {
        return asked("select group_concat(concat(source, ' ', programme, ' ', first_month, ' ',"
                + " amount_fen) order by programme) from registry.benefit_enrolment where recipient_id = "
                + personOf(number));
    }

    private static List<String> benefit(
            String name, String number, String programme, String grade, String first, String amount) {
        return List.of(name, number, programme, grade, first, "", amount, "");
    }
}
