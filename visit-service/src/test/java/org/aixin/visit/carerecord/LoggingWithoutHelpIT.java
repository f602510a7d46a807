package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a cadre may rely on while other things are down. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=visit-service", "management.server.port=0"})
@RealServers(
        schema = "visitalone",
        needs = {Link.DATABASE, Link.KAFKA},
        proxied = {Link.DATABASE, Link.KAFKA})
class LoggingWithoutHelpIT {

    @LocalServerPort
    int port;

    CareRecordClient service;

    @DynamicPropertySource
    static void crypto(DynamicPropertyRegistry registry) throws IOException {
        Village.keys(registry);
    }

    @BeforeAll
    static void theOthersSpokeBeforeTheyWentAway() {
        Village.isToldOf();
    }

    @BeforeEach
    void andWereHeard() {
        service = new CareRecordClient(port);
        await().untilAsserted(() -> assertThat(service.log(UUID.randomUUID().toString(), Village.visit())
                        .status())
                .isEqualTo(201));
    }

    @AfterEach
    void everythingComesBack() {
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.PASS);
        TestServers.proxy(Link.DATABASE).mode(FaultProxy.Mode.PASS);
    }

    @Test
    void withoutKafkaAVisitIsAcceptedAtOnceAndToldLater() {
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.DOWN);

        var answer = service.log("kafka-is-down", Village.visit());

        assertThat(answer.status()).isEqualTo(201);
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.PASS);
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            assertThat(topics.awaitValue(CareRecordChanged.TOPIC, answer.id())).contains(answer.id());
        }
    }

    @Test
    void withoutTheDatabaseTheAnswerIsToComeAgainAndTheRepeatIsStoredOnce() {
        TestServers.proxy(Link.DATABASE).mode(FaultProxy.Mode.DOWN);
        var body = Village.visit();

        var refused = service.log("database-is-down", body);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("service-unavailable");
        assertThat(refused.header("Retry-After")).isNotNull();
        TestServers.proxy(Link.DATABASE).mode(FaultProxy.Mode.PASS);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(service.log("database-is-down", body).status())
                                .isEqualTo(201));
        assertThat(service.log("database-is-down", body).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }
}
