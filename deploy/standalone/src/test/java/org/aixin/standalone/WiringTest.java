package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import org.aixin.testkit.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {

    @TempDir
    Path path;

    @Test
    void aServiceIsToldItsOwnSchemaAndWhereTheOthersAre() {
        try (var data = DataDirectory.open(path)) {
            var properties = wiring(data).properties(Deployable.VISIT, new PortPlan.Pair(8083, 9083));

            assertThat(properties)
                    .containsEntry("server.address", "127.0.0.1")
                    .containsEntry("server.port", "8083")
                    .containsEntry("management.server.port", "9083")
                    .containsEntry("aixin.datasource.schema", "visit")
                    .containsEntry("aixin.datasource.host", "127.0.0.1:13306")
                    .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:19092")
                    .containsEntry("aixin.kafka.protocol", "SASL_PLAINTEXT")
                    .containsEntry("aixin.urls.registry-service", "http://127.0.0.1:18081");
        }
    }

    @Test
    void theGatewayHasSessionsAndNoDatabase() {
        try (var data = DataDirectory.open(path)) {
            assertThat(wiring(data).properties(Deployable.GATEWAY, new PortPlan.Pair(8080, 9080)))
                    .containsEntry("spring.data.redis.port", "16379")
                    .containsEntry("spring.data.redis.username", "gateway")
                    .doesNotContainKeys("aixin.datasource.host", "aixin.datasource.password", "aixin.kafka.password");
        }
    }

    @Test
    void nobodyIsToldASecretThatIsAnothers() {
        try (var data = DataDirectory.open(path)) {
            var wiring = wiring(data);
            var told = new HashMap<String, Deployable>();
            for (var deployable : Deployable.values()) {
                wiring.properties(deployable, new PortPlan.Pair(1, 2)).forEach((name, value) -> {
                    if (name.endsWith("password") || name.endsWith("secret")) {
                        assertThat(value).startsWith("demo-");
                        assertThat(told.put(value, deployable)).as(name).isNull();
                    }
                });
            }
            // Two for each of six schemas, three users of Redis, six of Kafka, WeChat's.
            assertThat(told).hasSize(12 + 3 + 6 + 1);
            assertThat(wiring.properties(Deployable.POLICY, new PortPlan.Pair(1, 2)))
                    .doesNotContainKeys(
                            "aixin.crypto.key-file",
                            "aixin.identity.first-administrator-file",
                            "aixin.wechat.secret",
                            "spring.data.redis.host");
        }
    }

    @Test
    void whereLinksAreProxiedEachServiceHasItsOwnWayToTheDatabaseAndOneWayToKafkaIsEverybodys() {
        try (var data = DataDirectory.open(path)) {
            var links = new Links(new Servers(data, new PortPlan(true, 0), true, Tuning.small()), true);
            links.open();

            assertThat(links.port(Deployable.VISIT, Link.DATABASE))
                    .isNotEqualTo(links.port(Deployable.STATS, Link.DATABASE));
            assertThat(links.port(Deployable.VISIT, Link.KAFKA)).isEqualTo(links.port(Deployable.STATS, Link.KAFKA));
            links.close();
        }
    }

    private static Wiring wiring(DataDirectory data) {
        var links = new Links(new Servers(data, new PortPlan(false, 0), false, Tuning.small()), false);
        var wiring =
                new Wiring(data.secrets(), links, new Pages(data.path(), data.path()), "http://127.0.0.1:18443", 100);
        wiring.frontDoor(Deployable.REGISTRY, 18_081);
        return wiring;
    }
}
