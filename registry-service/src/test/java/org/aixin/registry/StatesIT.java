package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.aixin.testkit.audit.Audited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatesIT extends RegistryUnderTest {

    @Autowired
    JdbcClient sql;

    record Sums(long count, long versions, long checksum) {}

    @ParameterizedTest
    @CsvSource({"division, /code", "unit, /id", "cadre, /id", "recipient, /id"})
    void pagesOfStatesAndDigestsTellTheSame(String aggregate, String key) {
        registered(
                "/recipients",
                "[" + recipient(null, HOUSEHOLD, "马小禾", idNumber()) + ","
                        + recipient(null, HOUSEHOLD, "马小豆", idNumber()) + "]");
        registered("/cadres", """
                [{"name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d","level":"COUNTY","rank":"STAFF",
                  "from":"2024-01-01"}]
                """.formatted(idNumber(), BUREAU));
        var sums = new TreeMap<Long, Sums>();
        var keys = new ArrayList<String>();
        var path = "/internal/v1/states/" + aggregate + "?size=3";
        var page = getAsJob(path, "stats-service").body();
        while (true) {
            for (var item : page.at("/items")) {
                var id = item.at(key).asString();
                var version = item.at("/version").asLong();
                keys.add(id);
                sums.merge(
                        crc(id) % 64,
                        new Sums(1, version, crc(id + ":" + version)),
                        (a, b) -> new Sums(a.count + b.count, a.versions + b.versions, a.checksum ^ b.checksum));
            }
            if (page.at("/next").isNull()) {
                break;
            }
            page = getAsJob(path + "&after=" + page.at("/next").asString(), "stats-service")
                    .body();
        }

        var digests = new TreeMap<Long, Sums>();
        getAsJob("/internal/v1/digests/" + aggregate, "stats-service")
                .body()
                .at("/buckets")
                .forEach(one -> digests.put(
                        one.at("/bucket").asLong(),
                        new Sums(
                                one.at("/count").asLong(),
                                one.at("/versions").asLong(),
                                one.at("/checksum").asLong())));

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        assertThat(digests).isEqualTo(sums);
    }

    @ParameterizedTest
    @CsvSource({"division, /code", "unit, /id", "cadre, /id", "recipient, /id"})
    void aBucketNamesItsAggregatesAndTheirStatesArePublishedOnceMore(String aggregate, String key) {
        registered("/recipients", "[" + recipient(null, HOUSEHOLD, "马小禾", idNumber()) + "]");
        registered("/cadres", """
                [{"name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d","level":"COUNTY","rank":"STAFF",
                  "from":"2024-01-01"}]
                """.formatted(idNumber(), BUREAU));
        var state = getAsJob("/internal/v1/states/" + aggregate + "?size=1", "stats-service")
                .body()
                .at("/items/0");
        var known = state.at(key).asString();

        var inBucket = getAsJob("/internal/v1/digests/" + aggregate + "/" + crc(known) % 64, "stats-service")
                .body()
                .at("/items");
        assertThat(inBucket.valueStream().map(one -> one.at("/key").asString())).contains(known);
        var before = unsentOrSent(known);

        var answer = reemit(aggregate, "stats-service", "{\"keys\":[\"" + known + "\",\"1\",\"no key\"]}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().at("/emitted").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/unknown").toString()).isEqualTo("[\"1\",\"no key\"]");
        assertThat(unsentOrSent(known)).isEqualTo(before + 1);
        assertThat(Audited.about("registry", "aggregate:" + aggregate))
                .contains("STATES_REEMITTED OK service:stats-service aggregate:" + aggregate + " emitted=1 unknown=2");
    }

    @Test
    void onlyWhoIsAllowedToHasStatesPublishedAndNeverWithoutSayingWhich() {
        assertThat(reemit("recipient", "visit-service", "{\"keys\":[\"1\"]}").status())
                .isEqualTo(403);
        assertThat(reemit("recipient", "stats-service", "{\"keys\":[]}").status())
                .isEqualTo(400);
        assertThat(reemit("recipient", "stats-service", "{\"keys\":[null]}").status())
                .isEqualTo(400);
        assertThat(reemit("nothing", "stats-service", "{\"keys\":[\"1\"]}").status())
                .isEqualTo(404);
    }

    private Answer reemit(String aggregate, String service, String body) {
        return postAsJob("/internal/v1/states/" + aggregate + "/re-emissions", service, body);
    }

    private int unsentOrSent(String key) {
        return sql.sql("select count(*) from outbox where msg_key = ?")
                .params(key)
                .query(Integer.class)
                .single();
    }

    @Test
    void statesAreForJobsAlone() {
        assertThat(get("/internal/v1/states/recipient", CLERK).status()).isEqualTo(404);
    }

    private static long crc(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
