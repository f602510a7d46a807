package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * What any service wrote down is found here. The other service has a schema, an audit and an inside door as all have, and
 * answers under the name of one.
 */
class SearchingAllAuditsIT extends RegistryUnderTest {

    static final Caller AUDITOR = new Caller("console:80", CallerKind.CONSOLE, null, List.of(), Set.of("AUDIT_READ"));
    static final String OTHER = "stats-service";
    static final String DOOR = "/internal/v1/audit-events";

    static ConfigurableApplicationContext other;
    static FaultProxy way;

    /** What the platform gives every service, and nothing else. */
    @EnableAutoConfiguration
    static class Another {}

    @BeforeEach
    void anotherServiceRuns() {
        if (other != null) {
            way.mode(FaultProxy.Mode.PASS);
            return;
        }
        TestServers.schema("elsewhere").recreate();
        var servers = TestServers.properties("elsewhere", Set.of(Link.DATABASE), Set.of());
        other = new SpringApplicationBuilder(Another.class)
                .properties("spring.config.name=another-service")
                .run(servers.entrySet().stream()
                        .map(known -> "--" + known.getKey() + "=" + known.getValue())
                        .toArray(String[]::new));
        way = FaultProxy.on(ELSEWHERE, portOfOther());
    }

    @AfterAll
    static void itEnds() {
        way.close();
        other.close();
        other = null;
    }

    @Test
    void rowsOfAllServicesStandInOneOrderAndEachOnceHoweverManyAreAddedMeanwhile() {
        var groper = with("81");
        for (var i = 0; i < 3; i++) {
            refused(groper, "registry", "registry-service", port);
            refused(groper, "elsewhere", OTHER, portOfOther());
        }

        var seen = new ArrayList<String>();
        var services = new ArrayList<String>();
        var page = search("?actor=console:81&size=2");
        assertThat(page.at("/total").asInt()).isEqualTo(6);
        assertThat(page.at("/totalIsLowerBound").asBoolean()).isFalse();
        while (true) {
            assertThat(page.at("/away").isEmpty()).isTrue();
            page.at("/items").forEach(row -> {
                seen.add(row.at("/id").asString());
                services.add(row.at("/service").asString());
                assertThat(row.at("/writer").asString())
                        .startsWith(row.at("/service").asString() + "#");
                assertThat(row.at("/traceId").asString()).hasSize(32);
            });
            if (page.at("/next").isNull()) {
                break;
            }
            refused(groper, "elsewhere", OTHER, portOfOther());
            page = search("?actor=console:81&size=2&cursor=" + page.at("/next").asString());
        }

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(services)
                .as("newest first, as they took turns")
                .containsExactly(OTHER, "registry-service", OTHER, "registry-service", OTHER, "registry-service");
        assertThat(search("?actor=console:81&size=2&page=2")
                        .at("/items/0/service")
                        .asString())
                .as("the two that came meanwhile stand before")
                .isEqualTo(OTHER);
    }

    @Test
    void aServiceThatIsAwayIsNamedAndItsRowsAreThereWhenItIsBack() {
        var groper = with("82");
        refused(groper, "registry", "registry-service", port);
        refused(groper, "elsewhere", OTHER, portOfOther());

        way.mode(FaultProxy.Mode.DOWN);
        var without = search("?actor=console:82");
        assertThat(without.at("/away").toString()).isEqualTo("[\"stats-service\"]");
        assertThat(without.at("/items").size()).isEqualTo(1);
        assertThat(without.at("/items/0/service").asString()).isEqualTo("registry-service");
        assertThat(without.at("/totalIsLowerBound").asBoolean()).isTrue();

        way.mode(FaultProxy.Mode.PASS);
        await().untilAsserted(() -> {
            var whole = search("?actor=console:82");
            assertThat(whole.at("/away").isEmpty()).isTrue();
            assertThat(whole.at("/items/0/service").asString()).isEqualTo(OTHER);
            assertThat(whole.at("/total").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aServicesOwnAuditIsReadForAnAdministratorOfTheAuditAlone() {
        refused(with("83"), "elsewhere", OTHER, portOfOther());
        var path = DOOR + "?actor=console:83&size=1";

        var told = at(portOfOther(), path, gatewaysWord(AUDITOR, OTHER)).body();
        assertThat(told.at("/items/0/event").asString()).isEqualTo("ACCESS_DENIED");
        assertThat(told.at("/more").asBoolean()).isFalse();
        assertThat(told.at("/total").asInt()).isEqualTo(1);
        for (var token : List.of(
                gatewaysWord(with("84"), OTHER),
                gatewaysWord(Caller.cadre(5), OTHER),
                InternalTokens.of("registry-service", TestServers.keys().directory(), Clock.systemUTC())
                        .job(OTHER))) {
            assertThat(at(portOfOther(), path, token).status()).isEqualTo(403);
        }
        assertThat(at(portOfOther(), DOOR + "?size=501", gatewaysWord(AUDITOR, OTHER))
                        .errors())
                .containsExactly("size range");
        assertThat(at(portOfOther(), DOOR + "?after=abc", gatewaysWord(AUDITOR, OTHER))
                        .errors())
                .containsExactly("cursor unknown-cursor");
    }

    /** Somebody tries what is not theirs; back when that is written down. */
    private void refused(Caller who, String schema, String service, int at) {
        var before = written(who, schema);
        assertThat(at(at, DOOR, gatewaysWord(who, service)).status()).isEqualTo(403);
        await().until(() -> written(who, schema) > before);
    }

    private static long written(Caller who, String schema) {
        return Audited.rows(schema, "ACCESS_DENIED").stream()
                .filter(row -> row.actor().equals(who.subject()))
                .count();
    }

    private JsonNode search(String query) {
        var answer = get("/api/console/v1/audit-events" + query, AUDITOR);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private Answer at(int where, String path, String token) {
        var ours = port;
        port = where;
        try {
            return send(HttpMethod.GET, path, token, null);
        } finally {
            port = ours;
        }
    }

    private static int portOfOther() {
        return other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static Caller with(String account) {
        return new Caller(
                "console:" + account, CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("REGISTRY_READ"));
    }

    private static String gatewaysWord(Caller caller, String service) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(caller, service);
    }
}
