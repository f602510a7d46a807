package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
                    .containsEntry("spring.data.redis.port", "16379")
                    .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:19092")
                    .containsEntry("aixin.urls.registry-service", "http://127.0.0.1:18081");
        }
    }

    @Test
    void theGatewayHasNoDatabase() {
        try (var data = DataDirectory.open(path)) {
            assertThat(wiring(data).properties(Deployable.GATEWAY, new PortPlan.Pair(8080, 9080)))
                    .doesNotContainKeys("aixin.datasource.host", "aixin.datasource.password");
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
