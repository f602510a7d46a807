package org.aixin.pairing.ledger;

import static org.aixin.pairing.ledger.PairingAHouseholdIT.asked;
import static org.aixin.pairing.ledger.PairingAHouseholdIT.end;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Caller;
import org.aixin.pairing.Registry;
import org.aixin.pairing.RunningPairingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndingAPairingIT extends RunningPairingService {

    static final LocalDate SPRING = PairingAHouseholdIT.SPRING;
    static final Caller COUNTY = PairingAHouseholdIT.COUNTY;

    long unit;
    long cadre;
    long household;

    @BeforeEach
    void aCadreAndAHousehold() {
        unit = Registry.newId();
        cadre = registry.cadre(CadreRank.STAFF, unit);
        household = registry.household(HANJI);
    }

    @Test
    void anEndedPairingIsFollowedByTheNextWithoutADayTwice() {
        var id = pair(cadre, household);
        var successor = registry.cadre(CadreRank.STAFF, unit);

        assertThat(post(COUNTY, CONSOLE + "/" + id + "/end", end(TODAY)).status())
                .isEqualTo(428);
        var ended = post(COUNTY, CONSOLE + "/" + id + "/end", end(TODAY), "If-Match", "\"1\"");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.headers().getETag()).isEqualTo("\"2\"");
        assertThat(ended.text("/status")).isEqualTo("ENDED");
        assertThat(ended.text("/to")).isEqualTo("2026-11-22");
        assertThat(ended.text("/endReason")).isEqualTo("REASSIGNED");
        var early = post(COUNTY, CONSOLE, asked(successor, household, TODAY.minusDays(1)));
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.errors()).containsExactly("from paired-until");
        assertThat(post(COUNTY, CONSOLE, asked(successor, household, TODAY)).status())
                .isEqualTo(201);
    }

    @Test
    void anEndThatNeverHeldDoesNotStandInTheWay() {
        var id = pair(cadre, household);
        post(COUNTY, CONSOLE + "/" + id + "/end", Map.of("to", SPRING, "endReason", "MISTAKE"), "If-Match", "1");

        assertThat(post(COUNTY, CONSOLE, asked(cadre, household, SPRING.minusDays(9)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aStaleEndIsRefusedAndASecondEndToo() {
        var path = CONSOLE + "/" + pair(cadre, household) + "/end";
        assertThat(post(COUNTY, path, end(TODAY), "If-Match", "2").status()).isEqualTo(412);
        assertThat(post(COUNTY, path, end(TODAY), "If-Match", "1").status()).isEqualTo(200);

        var stale = post(COUNTY, path, end(TODAY), "If-Match", "1");
        var again = post(COUNTY, path, end(TODAY), "If-Match", "2");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("version-stale");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("pairing-ended");
    }

    @Test
    void whenAPairingIsEndedTwiceAtOnceItEndsOnce() throws Exception {
        var id = pair(cadre, household);

        var answers = atOnce(List.of(
                () -> post(COUNTY, CONSOLE + "/" + id + "/end", end(TODAY), "If-Match", "1"),
                () -> post(COUNTY, CONSOLE + "/" + id + "/end", end(TODAY.minusDays(1)), "If-Match", "1")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    private String pair(long byCadre, long ofHousehold) {
        var answer = post(province(), CONSOLE, asked(byCadre, ofHousehold, SPRING));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }
}
