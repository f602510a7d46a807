package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a page's picker of divisions and units begins, and how it goes on. */
class PickingAnAreaIT extends RegistryUnderTest {

    static final long SCHOOL = 1_900_000_000_000_000_610L;
    static final long GUEST = 1_900_000_000_000_000_611L;

    @BeforeEach
    void unitsInTwoCounties() {
        registered("/units", """
                [{"id":"%d","name":"韩集学校","type":"COUNTY_ORGAN","managedBy":"%d","groupLeader":"%d",
                  "divisionCode":"622921100","from":"2023-05-12"},
                 {"id":"%d","name":"康乐县医院","type":"COUNTY_ORGAN","managedBy":"%d","divisionCode":"622922",
                  "from":"2023-05-12"}]
                """.formatted(SCHOOL, BUREAU, OFFICE, GUEST, OFFICE));
    }

    @Test
    void aDivisionsUnitTreeBeginsWithTheUnitsThatNoOtherUnitThereLeads() {
        assertThat(ids("division=622921&top=true")).contains(OFFICE).doesNotContain(BUREAU, SCHOOL, GUEST);
        assertThat(ids("division=622921100&top=true")).contains(SCHOOL).doesNotContain(OFFICE, BUREAU, GUEST);
        assertThat(ids("division=622922&top=true")).contains(GUEST).doesNotContain(OFFICE, SCHOOL);
        assertThat(ids("division=622900&top=true")).contains(OFFICE).doesNotContain(GUEST);
        assertThat(ids("division=622921&top=true&tree=GROUP"))
                .contains(OFFICE, BUREAU)
                .doesNotContain(SCHOOL);
    }

    @Test
    void allUnitsOfADivisionAreListedInPages() {
        var first = get("/api/console/v1/units?division=622921&size=1", CLERK);

        assertThat(first.body().at("/total").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(first.body().at("/items").size()).isEqualTo(1);
        assertThat(first.body().at("/items/0/division/name").asString()).isEqualTo("临夏县");
        assertThat(ids("division=622921")).contains(OFFICE, BUREAU, SCHOOL).isSorted();
        var wrong = get("/api/console/v1/units?division=62", CLERK);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/message").asString()).isEqualTo("应为 6、9 或 12 位区划代码");
        assertThat(get("/api/console/v1/units", CLERK).errors()).containsExactly("division required");
    }

    @Test
    void theUnitsAboveAreNamedAsTextLikeEveryId() {
        var school = get("/api/console/v1/units/" + SCHOOL, CLERK).body();

        assertThat(school.at("/managedBy").stringValue()).isEqualTo(String.valueOf(BUREAU));
        assertThat(school.at("/groupLeader").stringValue()).isEqualTo(String.valueOf(OFFICE));
        var top = get("/api/console/v1/units/" + GUEST, CLERK).body();
        assertThat(top.at("/groupLeader").isNull()).isTrue();
    }

    private List<Long> ids(String query) {
        return get("/api/console/v1/units?size=200&" + query, CLERK)
                .body()
                .at("/items")
                .valueStream()
                .map(unit -> Long.valueOf(unit.at("/id").asString()))
                .toList();
    }
}
