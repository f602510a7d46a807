package org.aixin.miniprogram.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.miniprogram.MiniprogramIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first page. */
class HomeIT extends MiniprogramIT {

    private static final String PATH = "/api/mini/v1/home";

    private LocalDate today;
    private int year;

    @BeforeEach
    void twoFamilies() {
        today = BusinessDays.today(CLOCK);
        year = today.getYear();
        paired(31, CADRE, 21, 11, "ORPHAN");
        rows.sql("insert into paired_recipient (pairing_id, recipient_id) values (31, 12)")
                .update();
        paired(32, CADRE, 22, 13, "RESETTLEMENT");
        paired(33, 8, 23, 14, "ORPHAN");
        rows.sql("""
                        insert into unit_span (unit_id, from_day, division_code, name, type)
                        values (70, '2020-01-01', '622921', '县教育局', 'COUNTY_ORGAN')
                        """).update();
        rows.sql("""
                        insert into division_span (code, from_day, name, level)
                        values ('622921', '2020-01-01', '临夏县', 'COUNTY')
                        """).update();
        REGISTRY.answers(200, """
                [{"id":"11","kind":"RECIPIENT","name":"张*","category":"ORPHAN","division":null},
                 {"id":"7","kind":"CADRE","name":"马主任","category":null,"division":null}]""");
        VISIT.answers(200, """
                {"items":[{"householdId":"21","kind":"CONTACT","times":4,"lastOn":"%1$d-01-03"},
                          {"householdId":"21","kind":"VISIT","times":1,"lastOn":"%1$d-01-01"},
                          {"householdId":"99","kind":"VISIT","times":2,"lastOn":"%1$d-01-02"}]}""".formatted(year));
    }

    @Test
    void whoIsDueIsShownWithTheDay() throws Exception {
        var answer = send(asCadre(PATH));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var last = LocalDate.of(year, 12, 31);
        assertThat(answer.body())
                .isEqualTo(("{'cadre':{'id':'7','name':'马主任','unitName':'县教育局',"
                                + "'divisionName':'临夏县'},'due':[{'householdId':'21','label':'张* 一家 2 人',"
                                + "'kind':'VISIT','dueOn':'%s','overdue':%s}],'careEvents':[],'notices':[],"
                                + "'year':{'contacts':4,'visits':3}}")
                        .replace('\'', '"')
                        .formatted(last, last.isBefore(today)));
        assertThat(VISIT.asked().uri()).isEqualTo("/internal/v1/care-records/tallies?year=" + year);
        assertThat(passport(VISIT)).isEqualTo("cadre:7 through miniprogram-api to visit-service");
    }

    @Test
    void withNothingDoneTheFirstOfTheYearIsDueFirst() throws Exception {
        VISIT.answers(200, "{\"items\":[]}");

        var due = json(send(asCadre(PATH))).at("/due");

        assertThat(due.size()).isEqualTo(2);
        assertThat(due.at("/0/kind").asString()).isEqualTo("CONTACT");
        assertThat(due.at("/0/dueOn").asString()).isEqualTo(year + "-04-02");
        assertThat(due.at("/1/kind").asString()).isEqualTo("VISIT");
        assertThat(due.at("/1/overdue").asBoolean())
                .isEqualTo(LocalDate.parse(due.at("/1/dueOn").asString()).isBefore(today));
    }

    @Test
    void nobodyIsDueWhereCareOfEverybodyIsPaused() throws Exception {
        VISIT.answers(200, "{\"items\":[]}");
        rows.sql("update recipient_span set status = 'SUSPENDED' where recipient_id = 11")
                .update();
        assertThat(json(send(asCadre(PATH))).at("/due").size())
                .as("of the other one nothing is known yet")
                .isEqualTo(2);

        rows.sql("delete from paired_recipient where recipient_id = 12").update();

        assertThat(json(send(asCadre(PATH))).at("/due").size()).isZero();
    }

    @Test
    void withoutTheRegistryThereAreNoNamesButEverythingElse() throws Exception {
        REGISTRY.answers(503, "");

        var answer = send(asCadre(PATH));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/cadre/name").isNull()).isTrue();
        assertThat(json(answer).at("/cadre/unitName").asString()).isEqualTo("县教育局");
        assertThat(json(answer).at("/due/0/label").isNull()).isTrue();
        assertThat(json(answer).at("/due/0/householdId").asString()).isEqualTo("21");
    }

    @Test
    void withoutVisitServiceNobodyKnowsWhatIsDue() throws Exception {
        VISIT.answers(503, "");
        assertThat(send(asCadre(PATH)).statusCode()).isEqualTo(503);
    }

    private void paired(long id, long cadreId, long householdId, long recipientId, String category) {
        rows.sql("""
                        insert into paired (id, cadre_id, household_id, title, from_day)
                        values (?, ?, ?, 'LOVE_FAMILY', '2024-01-01')
                        """).param(id).param(cadreId).param(householdId).update();
        rows.sql("insert into paired_recipient (pairing_id, recipient_id) values (?, ?)")
                .param(id)
                .param(recipientId)
                .update();
        rows.sql("""
                        insert into recipient_span
                            (recipient_id, from_day, household_id, division_code, category, status)
                        values (?, '2024-01-01', ?, '622921100206', ?, 'ACTIVE')
                        """).param(recipientId).param(householdId).param(category).update();
    }
}
