package org.aixin.stats.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.stats.StatsTest;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What others published is kept by the office of the place it is about. */
class ExternalStatIT extends StatsTest {

    static final String PATH = "/api/console/v1/external-stats";
    static final String INTERNAL = "/internal/v1/external-stats";
    static final Grant COUNTY = Grant.division("622921");

    @Autowired
    MockMvc http;

    @BeforeEach
    void nothingPublished() {
        world.trees();
        world.change("delete from external_stat");
    }

    @Test
    void whatNoCodeCanBeIsABadQuestion() throws Exception {
        ask(COUNTY, get(PATH).param("metric", "走访")).andExpect(status().isBadRequest());
    }

    @Test
    void aFigureIsKeptAsItWasPublished() throws Exception {
        var id = recorded(COUNTY, about("622921", "0.9550"));

        ask(COUNTY, get(PATH + "/" + id))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").value(id))
                .andExpect(jsonPath("$.division").value("622921"))
                .andExpect(jsonPath("$.unitId").doesNotExist())
                .andExpect(jsonPath("$.year").value(2023))
                .andExpect(jsonPath("$.value").value(0.955))
                .andExpect(jsonPath("$.unit").value("比率"))
                .andExpect(jsonPath("$.source").value("工作总结"))
                .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() throws Exception {
        var id = recorded(COUNTY, about("622921", "0.955"));
        var better = about("622921", "1.402");

        ask(COUNTY, body(put(PATH + "/" + id), better)).andExpect(status().isPreconditionRequired());
        ask(COUNTY, body(put(PATH + "/" + id), better).header("If-Match", "7"))
                .andExpect(status().isPreconditionFailed());
        ask(COUNTY, body(put(PATH + "/" + id), better).header("If-Match", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.value").value(1.402));
        ask(COUNTY, delete(PATH + "/" + id).header("If-Match", "1")).andExpect(status().isPreconditionFailed());
        ask(COUNTY, delete(PATH + "/" + id).header("If-Match", "2")).andExpect(status().isNoContent());
        ask(COUNTY, get(PATH + "/" + id)).andExpect(status().isNotFound());
        assertThat(Audited.about("stats", "external-stat:" + id))
                .as("who did what to it, and nothing of what it says")
                .containsExactly(
                        "EXTERNAL_STAT_RECORDED OK console:1 external-stat:" + id
                                + " division=622921 unit=null year=2023 version=1",
                        "EXTERNAL_STAT_CHANGED OK console:1 external-stat:" + id
                                + " division=622921 unit=null year=2023 version=2",
                        "EXTERNAL_STAT_DELETED OK console:1 external-stat:" + id
                                + " division=622921 unit=null year=2023 version=2");
    }

    @Test
    void nobodyReadsOrWritesBeyondTheirReach() throws Exception {
        var here = recorded(Grant.province(), about("622921", "0.955"));
        var there = recorded(Grant.province(), about("622922", "0.955"));
        var ofUnit = recorded(Grant.province(), about(100, "52"));

        ask(COUNTY, get(PATH + "/" + there)).andExpect(status().isNotFound());
        ask(COUNTY, body(put(PATH + "/" + there), about("622921", "1")).header("If-Match", "1"))
                .andExpect(status().isNotFound());
        ask(COUNTY, body(put(PATH + "/" + here), about("622922", "1")).header("If-Match", "1"))
                .andExpect(status().isNotFound());
        ask(COUNTY, delete(PATH + "/" + there).header("If-Match", "1")).andExpect(status().isNotFound());
        ask(COUNTY, body(post(PATH), about("622922", "1"))).andExpect(status().isNotFound());
        ask(COUNTY, get(PATH)).andExpect(jsonPath("$.items[*].id", contains(ofUnit, here)));
        ask(Grant.unit(101), get(PATH)).andExpect(jsonPath("$.items[*].id", contains(ofUnit)));
        ask(Grant.self(10), get(PATH)).andExpect(jsonPath("$.total").value(0));
        ask(caller(COUNTY, "STATISTICS_READ"), body(post(PATH), about("622921", "1")))
                .andExpect(status().isForbidden());
        ask(caller(COUNTY), get(PATH)).andExpect(status().isForbidden());
    }

    @Test
    void listsAreFilteredAndReadOn() throws Exception {
        var first = recorded(COUNTY, about("622921", "1"));
        var second = recorded(COUNTY, about("622921100", "2"));
        recorded(Grant.province(), about("622922", "3"));

        ask(Grant.province(), get(PATH + "?division=622921"))
                .andExpect(jsonPath("$.items[*].id", contains(second, first)))
                .andExpect(jsonPath("$.total").value(2));
        ask(Grant.province(), get(PATH + "?division=622921&size=1"))
                .andExpect(jsonPath("$.items[*].id", contains(second)))
                .andExpect(jsonPath("$.next").value(second));
        ask(Grant.province(), get(PATH + "?division=622921&size=1&cursor=" + second))
                .andExpect(jsonPath("$.items[*].id", contains(first)))
                .andExpect(jsonPath("$.next").doesNotExist());
        ask(Grant.province(), get(PATH + "?metric=other&year=2023"))
                .andExpect(jsonPath("$.total").value(0));
        ask(Grant.province(), get(PATH + "?division=x")).andExpect(status().isBadRequest());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() throws Exception {
        ask(COUNTY, body(post(PATH), """
                        {"metric": "Rate!", "asOf": "2023-12-31", "value": 0.12345, "unit": "", "source": "x"}
                        """))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("metric", "unit", "value")));
        ask(COUNTY, body(post(PATH), """
                        {"metric": "rate", "division": "622921", "unitId": 100, "asOf": "2026-11-23", "value": 1,
                         "unit": "人", "source": "x"}
                        """))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("division", "asOf")));
    }

    @Test
    void aListFromInsideMayBeRepeated() throws Exception {
        var rows = "[" + about("622921", "0.955").replace("{", "{\"id\": 71, ") + ","
                + about("622921", "1.402").replace("{", "{\"id\": 72, ") + "]";

        for (var i = 0; i < 2; i++) {
            ask(Grant.province(), body(post(INTERNAL), rows))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[*].id", contains("71", "72")))
                    .andExpect(jsonPath("$[*].version", contains(1, 1)));
        }
        ask(Grant.province(), body(post(INTERNAL), rows.replace("1.402", "1.403")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("external-stat-id-taken"));
        ask(Grant.province(), body(post(INTERNAL), rows.replace("2023-12-31", "2027-12-31")))
                .andExpect(jsonPath("$.errors[*].field", contains("[0].asOf", "[1].asOf")));
    }

    private static String about(String division, String value) {
        return figure("\"division\": \"" + division + "\"", value);
    }

    private static String about(long unit, String value) {
        return figure("\"unitId\": \"" + unit + "\"", value);
    }

    private static String figure(String whose, String value) {
        return """
                {"metric": "rate-volume-contacts", %s, "year": 2023, "asOf": "2023-12-31", "value": %s, "unit": "比率",
                 "source": "工作总结", "note": null}
                """.formatted(whose, value);
    }

    private String recorded(Grant grant, String body) throws Exception {
        var answer = ask(grant, body(post(PATH), body)).andExpect(status().isCreated());
        var id = AixinJson.mapper()
                .readTree(answer.andReturn().getResponse().getContentAsByteArray())
                .get("id")
                .asString();
        answer.andExpect(header().string("Location", PATH + "/" + id));
        assertThat(id).hasSize(19);
        return id;
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions ask(Grant grant, MockHttpServletRequestBuilder request) throws Exception {
        return ask(caller(grant, "STATISTICS_READ", "STATISTICS_WRITE"), request);
    }

    private ResultActions ask(Caller caller, MockHttpServletRequestBuilder request) throws Exception {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
        return http.perform(request.header("Authorization", "Bearer " + token));
    }

    private static Caller caller(Grant grant, String... permissions) {
        return new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of(permissions));
    }
}
