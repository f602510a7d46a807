package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.page.RowCount;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a service's lists take from an agency's day: the service is one as all are, registry-service keeps accounts. */
@ContextConfiguration(initializers = RowsOfADayIT.WithListsAndAccounts.class)
class RowsOfADayIT extends RunningGateway {

    private static final String LISTS = "/open/v1/tickets";
    private static final StubService REGISTRY = new StubService();
    private static final Queue<String> TAKEN = new ConcurrentLinkedQueue<>();

    private static ConfigurableApplicationContext lists;

    /** Has lists for agencies, and nothing but what the kernel gives every service. */
    @EnableAutoConfiguration
    @RestController
    static class Lists {

        @GetMapping(LISTS)
        Page<Map<String, Integer>> page(@RequestParam("rows") int rows, PageRequest page) {
            return Page.of(
                    IntStream.range(0, rows).mapToObj(row -> Map.of("row", row)).toList(), 10_000, page);
        }
    }

    static class WithListsAndAccounts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            lists = new SpringApplicationBuilder(Lists.class)
                    .properties("spring.config.name=lists-for-agencies")
                    .run("--aixin.internal.key-directory=" + KEYS);
            var port = lists.getEnvironment().getRequiredProperty("local.server.port");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "services",
                            Map.of(
                                    "aixin.urls.registry-service",
                                    REGISTRY.url(),
                                    "aixin.urls.visit-service",
                                    "http://127.0.0.1:" + port)));
        }
    }

    @AfterAll
    static void end() {
        lists.close();
    }

    @Test
    void aListTakesAsManyRowsFromTheDayAsItHasAndTellsNobodyOutside() throws Exception {
        theDayHas(100);

        var answer = ask(60);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(AixinJson.mapper().readTree(answer.body()).at("/items").size())
                .isEqualTo(60);
        assertThat(answer.headers().firstValue(RowCount.HEADER)).isEmpty();
        assertThat(TAKEN).as("asked for one, was given a hundred").containsExactly("{\"rows\":1}");
        assertThat(ask(39).statusCode()).isEqualTo(200);
        assertThat(ask(0).statusCode()).isEqualTo(200);
        assertThat(ask(1).statusCode()).isEqualTo(200);
        assertThat(TAKEN).as("sixty, thirty-nine, none and one are a hundred").hasSize(1);

        theDayHas(0);
        assertProblem(ask(1), 429, "daily-quota-exhausted");
        assertThat(TAKEN).containsExactly("{\"rows\":1}");
    }

    private static void theDayHas(int rows) {
        TAKEN.clear();
        REGISTRY.answersWith(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/allowances")) {
                TAKEN.add(REGISTRY.asked().body());
            }
            StubService.send(exchange, 200, "{\"active\":true,\"version\":1,\"granted\":%d}".formatted(rows));
        });
    }

    private HttpResponse<String> ask(int rows) throws Exception {
        var agency = new Caller(
                        "agency:77",
                        CallerKind.AGENCY,
                        null,
                        List.of(Grant.client("77"), Grant.division("622921")),
                        Set.of("tickets:write"))
                .in("1");
        var token = new TokenSigner(
                        "at+jwt",
                        "registry-service",
                        new KeyDirectory(KEYS).privateKey("registry-service"),
                        Duration.ofMinutes(15),
                        Clock.systemUTC())
                .sign(agency, "gateway");
        return send(request(LISTS + "?rows=" + rows).header("Authorization", "Bearer " + token));
    }
}
