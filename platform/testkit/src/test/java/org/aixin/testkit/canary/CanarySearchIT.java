package org.aixin.testkit.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what is planted, wherever it is planted: a search that cannot fail proves nothing. */
class CanarySearchIT {

    @Test
    void aPlantedValueIsFoundInATableWhateverItsColumnHolds() throws Exception {
        var schema = TestServers.schema("canaries");
        schema.recreate();
        try (var connection = schema.connectAsMigrator();
                var statement = connection.createStatement()) {
            statement.execute("create table leak (id bigint, words varchar(100), bits mediumblob, facts json)");
            statement.execute("insert into leak values (1, 'seen: %s', '%s', '{\"a\": \"%s\"}')"
                    .formatted(
                            Canary.RECIPIENT_NAME.value(),
                            Canary.CADRE_PHONE.value(),
                            Canary.RECIPIENT_ID_NUMBER.value()));
        }
        try (var administrator = schema.server().administrator()) {
            assertThat(new CanarySearch().database(administrator).sightings())
                    .extracting(Sighting::canary, Sighting::where)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(
                                    Canary.RECIPIENT_NAME, "column `canaries`.`leak`.words"),
                            org.assertj.core.groups.Tuple.tuple(Canary.CADRE_PHONE, "column `canaries`.`leak`.bits"),
                            org.assertj.core.groups.Tuple.tuple(
                                    Canary.RECIPIENT_ID_NUMBER, "column `canaries`.`leak`.facts"));
        }
        schema.recreate();
    }

    @Test
    void aPlantedValueIsFoundInAKeyAValueAndAHeader() {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create("canaries.v1");
            var message = new ProducerRecord<>(
                    "canaries.v1",
                    Canary.CADRE_ID_NUMBER.value(),
                    Canary.NOTE.value().getBytes(StandardCharsets.UTF_8));
            message.headers().add("why", Canary.GUARDIAN_NAME.value().getBytes(StandardCharsets.UTF_8));
            topics.send(message);

            assertThat(new CanarySearch().topics(topics).sightings())
                    .extracting(Sighting::canary)
                    .contains(Canary.CADRE_ID_NUMBER, Canary.NOTE, Canary.GUARDIAN_NAME);
        }
    }

    @Test
    void aPlantedValueIsFoundInALogHoweverItIsSpelt(@TempDir Path directory) throws Exception {
        var name = Canary.ACCOUNT_NAME.value();
        Files.writeString(
                directory.resolve("a.log"), "GET /x?q=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8));
        Files.writeString(
                directory.resolve("b.log"), "{\"name\":\"\\u4e5c\\u7FB4\\u9c7b\"}".toLowerCase(java.util.Locale.ROOT));
        Files.writeString(directory.resolve("c.log"), "nothing");

        assertThat(new CanarySearch().files(directory).sightings())
                .containsExactlyInAnyOrder(
                        new Sighting(Canary.ACCOUNT_NAME, "file a.log"),
                        new Sighting(Canary.ACCOUNT_NAME, "file b.log"));
    }

    @Test
    void allOfThemDiffer() {
        assertThat(Arrays.stream(Canary.values()).map(Canary::value)).doesNotHaveDuplicates();
    }
}
