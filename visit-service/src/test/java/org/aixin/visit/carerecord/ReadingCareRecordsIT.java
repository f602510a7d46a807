package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What offices read of the log, and who may read it. */
class ReadingCareRecordsIT extends OfficeTest {

    static final Caller PROVINCE = office(Grant.province());

    @Test
    void aRecordHasTheShapeThatWasAgreedOn() {
        var id = keep(visit("2026-11-20", HANJI, BUREAU));
        REGISTRY.calls(id + 1, "马主任").calls(id + 10, "张*");

        var item = page(PROVINCE, "").at("/items/0");

        assertThat(item.toString().replace('"', '\''))
                .isEqualTo(("{'id':'%d','occurredAt':'2026-11-20T02:00:00Z','recordedAt':'2026-11-20T02:00:00Z',"
                                + "'kind':'VISIT','channel':'ONSITE','late':false,"
                                + "'cadre':{'id':'%d','name':'马主任'},'unitId':'2','unitName':'县教育局',"
                                + "'householdId':'%d','household':'张* 一家 2 人',"
                                + "'division':{'code':'622921100206','name':'双城村'},'category':'ORPHAN','persons':2,"
                                + "'condition':'GOOD','counts':{'policies':0,'goodDeeds':1,'difficultiesOpen':0,"
                                + "'difficultiesResolved':1,'difficultiesReported':1,'hazardsFound':1,"
                                + "'hazardsRemoved':1,'aidFen':80000},'status':'VALID','version':1}")
                        .formatted(id, id + 1, id + 2));
    }

    @Test
    void oneRecordTellsWhatItsCadreTyped() {
        var id = keep(visit("2026-11-20", HANJI, BUREAU));

        var answer = get(PROVINCE, LIST + "/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body().at("/entry/note").asString()).isEqualTo("老人精神很好");
        assertThat(answer.body().at("/entry/recipientIds").size()).isEqualTo(2);
        assertThat(get(office(Grant.division("622922")), LIST + "/" + id).status())
                .isEqualTo(404);
        assertThat(get(PROVINCE, LIST + "/77").code()).isEqualTo("not-found");
    }

    @Test
    void whatWasEnteredOnALaterDayIsMarkedAsLate() {
        keep(new Kept(
                "2026-11-10",
                HANJI,
                BUREAU,
                CareKind.CONTACT,
                CareRecordStatus.VALID,
                at("2026-11-12"),
                List.of(RecipientCategory.ORPHAN)));

        var item = page(PROVINCE, "").at("/items/0");

        assertThat(item.at("/late").asBoolean()).isTrue();
        assertThat(item.at("/recordedAt").asString()).isEqualTo("2026-11-12T02:00:00Z");
    }

    @Test
    void withoutTheRegistryTheListIsReadWithoutNamesOfPeople() {
        var id = keep(visit("2026-11-20", HANJI, BUREAU));
        REGISTRY.calls(id + 1, "马主任").calls(id + 10, "张*").isDown(true);

        var item = page(PROVINCE, "").at("/items/0");

        assertThat(item.at("/cadre/id").asString()).isEqualTo(Long.toString(id + 1));
        assertThat(item.at("/cadre/name").isNull()).isTrue();
        assertThat(item.at("/household").isNull()).isTrue();
        assertThat(item.at("/unitName").asString()).isEqualTo("县教育局");
        assertThat(item.at("/division/name").asString()).isEqualTo("双城村");
    }

    @Test
    void aChildWhomTheOfficeMayNotKnowIsNotNamedAndTheGrownUpOfTheHouseholdStandsForIt() {
        var alone = keep(visit("2026-11-20", HANJI, BUREAU));
        var together = keep(visit("2026-11-19", HANJI, BUREAU));
        REGISTRY.hides(alone + 10).hides(together + 10).calls(together + 11, "李*");

        var items = page(PROVINCE, "").at("/items");

        assertThat(items.at("/0/household").asString()).isEqualTo("儿童（不显示姓名） 一家 2 人");
        assertThat(items.at("/1/household").asString()).isEqualTo("李* 一家 2 人");
    }

    @Test
    void aPageOfRecordsAsksForItsNamesOnce() {
        for (var i = 0; i < 20; i++) {
            keep(visit("2026-11-20", HANJI, BUREAU));
        }
        REGISTRY.isDown(false);

        page(PROVINCE, "?size=20");

        assertThat(REGISTRY.callsSinceThen()).isEqualTo(1);
    }

    @Test
    void anOfficeReadsItsPlaceAUnitItsUnitsAndEverybodyElseNothing() {
        var here = keep(visit("2026-11-20", HANJI, BUREAU));
        var there = keep(visit("2026-11-19", KANGLE, ELSEWHERE));

        assertThat(ids(PROVINCE, "")).containsExactly(here, there);
        assertThat(ids(office(Grant.division("622900")), "")).containsExactly(here, there);
        assertThat(ids(office(Grant.division("622922")), "")).containsExactly(there);
        assertThat(ids(office(Grant.division("622922")), "?division=622921")).isEmpty();
        assertThat(ids(office(Grant.unit(LEAD)), "")).containsExactly(here);
        assertThat(ids(office(Grant.unit(BUREAU)), "")).containsExactly(here);
        assertThat(ids(office(Grant.unit(ELSEWHERE), Grant.division("622921")), ""))
                .containsExactly(here, there);
        assertThat(ids(office(), "")).isEmpty();
        var noPermission = new Caller("console:1", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of());
        assertThat(get(noPermission, LIST).code()).isEqualTo("forbidden");
        assertThat(get(noPermission, LIST + "/" + here).code()).isEqualTo("forbidden");
    }

    @Test
    void filtersNarrowTheList() {
        var autumn = keep(visit("2026-11-20", HANJI, BUREAU));
        var contact = keep(new Kept(
                "2026-05-01",
                KANGLE,
                ELSEWHERE,
                CareKind.CONTACT,
                CareRecordStatus.VALID,
                at("2026-05-01"),
                List.of(RecipientCategory.DESTITUTE)));
        var voided = keep(new Kept(
                "2025-12-31",
                HANJI,
                LEAD,
                CareKind.VISIT,
                CareRecordStatus.VOID,
                at("2025-12-31"),
                List.of(RecipientCategory.SEVERELY_DISABLED_HARDSHIP)));
        var outside = keep(new Kept(
                "2026-01-01",
                HANJI,
                BUREAU,
                CareKind.VISIT,
                CareRecordStatus.VALID,
                at("2026-01-01"),
                List.of(RecipientCategory.RESETTLEMENT)));

        assertThat(ids(PROVINCE, "")).containsExactly(autumn, contact, voided);
        assertThat(ids(PROVINCE, "?division=622921100")).containsExactly(autumn, voided);
        assertThat(ids(PROVINCE, "?unit=" + LEAD)).containsExactly(autumn, voided);
        assertThat(ids(PROVINCE, "?tree=GROUP&unit=" + LEAD)).containsExactly(voided);
        assertThat(ids(PROVINCE, "?year=2026")).containsExactly(autumn, contact);
        assertThat(ids(PROVINCE, "?year=2025")).containsExactly(voided);
        assertThat(ids(PROVINCE, "?kind=CONTACT")).containsExactly(contact);
        assertThat(ids(PROVINCE, "?category=ORPHAN")).containsExactly(autumn);
        assertThat(ids(PROVINCE, "?category=DESTITUTE")).containsExactly(contact);
        assertThat(ids(PROVINCE, "?category=RESETTLEMENT")).containsExactly(outside);
        assertThat(ids(PROVINCE, "?status=VOID")).containsExactly(voided);
        assertThat(ids(PROVINCE, "?from=2025-12-31&to=2026-05-01")).containsExactly(contact, voided);
        assertThat(ids(PROVINCE, "?year=2026&from=2025-12-31&to=2026-05-01")).containsExactly(contact);
        assertThat(ids(PROVINCE, "?unit=999")).isEmpty();
    }

    @Test
    void wrongFiltersAreNamedEach() {
        assertThat(errors("?division=6229")).containsExactly("division pattern");
        assertThat(errors("?year=2022&from=2026-02-01&to=2026-01-01"))
                .containsExactly("year range", "from from-after-to");
        assertThat(errors("?from=yesterday")).containsExactly("from expected-date");
        assertThat(errors("?kind=CALL")).containsExactly("kind not-one-of");
        assertThat(errors("?category=ALL")).containsExactly("category not-one-of");
        assertThat(errors("?cursor=7")).containsExactly("cursor unknown-cursor");
        // Forged, at +1000000-01-01.
        assertThat(errors("?cursor=KzEwMDAwMDAtMDEtMDFUMDA6MDA6MDBafjE")).containsExactly("cursor unknown-cursor");
        assertThat(errors("?to=%2B999999999-12-31")).containsExactly("to expected-date");
        assertThat(errors("?size=201")).containsExactly("size range");
        assertThat(errors("?page=600")).containsExactly("page page-too-deep");
        assertThat(get(PROVINCE, LIST + "?from=2026-02-01&to=2026-01-01")
                        .body()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("不能晚于截止日期");
    }

    @Test
    void aListIsReadOnByCursorWithoutGapsOrRepeats() {
        var kept = new ArrayList<Long>();
        for (var i = 0; i < 7; i++) {
            // several at the same moment
            kept.add(0, keep(visit("2026-11-" + (10 + i / 3), i % 2 == 0 ? HANJI : KANGLE, BUREAU)));
        }

        for (var narrowing : List.of("", "&division=622900", "&unit=" + LEAD)) {
            var read = new ArrayList<Long>();
            var next = "";
            do {
                var page = page(PROVINCE, "?size=2" + narrowing + (next.isEmpty() ? "" : "&cursor=" + next));
                page.at("/items")
                        .forEach(item -> read.add(Long.valueOf(item.at("/id").asString())));
                assertThat(page.at("/total").asInt()).isEqualTo(7);
                assertThat(page.at("/totalIsLowerBound").asBoolean()).isFalse();
                next = page.at("/next").isNull() ? "" : page.at("/next").asString();
            } while (!next.isEmpty());
            assertThat(read).isEqualTo(kept);
        }
        assertThat(ids(PROVINCE, "?size=3&page=2")).isEqualTo(kept.subList(3, 6));
    }

    private List<String> errors(String query) {
        var answer = get(PROVINCE, LIST + query);
        assertThat(answer.status()).isEqualTo(400);
        return answer.body()
                .at("/errors")
                .valueStream()
                .map((JsonNode error) ->
                        error.at("/field").asString() + " " + error.at("/code").asString())
                .toList();
    }
}
