package org.aixin.stats.statistics;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.stats.TestTime;
import org.aixin.testkit.TestServers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** An office that asks for statistics. */
record Asking(MockMvc http, TestTime.MovableClock clock, Grant grant) {

    private static final String BASE = "/api/console/v1/statistics";

    Asking with(Grant other) {
        return new Asking(http, clock, other);
    }

    JsonNode body(String path) {
        try {
            var answer = perform(path).andReturn().getResponse();
            if (answer.getStatus() != 200) {
                throw new AssertionError(path + " " + answer.getStatus() + " " + answer.getContentAsString());
            }
            return AixinJson.mapper().readTree(answer.getContentAsByteArray());
        } catch (Exception failure) {
            throw new IllegalStateException(path, failure);
        }
    }

    int status(String path) throws Exception {
        return perform(path).andReturn().getResponse().getStatus();
    }

    ResultActions perform(String path) throws Exception {
        var caller = new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of("STATISTICS_READ"));
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
        return http.perform(get(BASE + path).header("Authorization", "Bearer " + token));
    }
}
