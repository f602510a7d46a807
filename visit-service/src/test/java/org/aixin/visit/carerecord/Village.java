package org.aixin.visit.carerecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.KeyFile;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A cadre, a household of two and their pairing, as the registry and the pairing-service would tell of them. */
final class Village {

    static final long CADRE = 1_900_000_000_000_000_001L;
    static final long OTHER_CADRE = 1_900_000_000_000_000_002L;
    static final long UNIT = 1_900_000_000_000_000_003L;
    static final long HOUSEHOLD = 1_900_000_000_000_000_004L;
    static final long CHILD = 1_900_000_000_000_000_005L;
    static final long GRANDMOTHER = 1_900_000_000_000_000_006L;
    static final long PAIRING = 1_900_000_000_000_000_007L;
    static final String CODE = "622921100206";

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private Village() {}

    static LogCareRecord visit() {
        return Entries.visit(HOUSEHOLD, OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1));
    }

    static void keys(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createDirectories(Path.of("target", "keys"))
                .resolve("crypto-" + ProcessHandle.current().pid());
        KeyFile.create(file);
        registry.add("aixin.crypto.key-file", file::toString);
    }

    static void isToldOf() {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(CadreChanged.TOPIC, RecipientChanged.TOPIC, PairingChanged.TOPIC);
            topics.send(
                    CadreChanged.TOPIC,
                    Long.toString(CADRE),
                    json(new CadreChanged(
                            CADRE,
                            1,
                            List.of(new CadreChanged.Span(
                                    START, null, UNIT, CadreLevel.COUNTY, CadreRank.SECTION, true)))));
            topics.send(RecipientChanged.TOPIC, Long.toString(CHILD), json(person(CHILD, RecipientCategory.ORPHAN)));
            topics.send(
                    RecipientChanged.TOPIC,
                    Long.toString(GRANDMOTHER),
                    json(person(GRANDMOTHER, RecipientCategory.DESTITUTE)));
            topics.send(
                    PairingChanged.TOPIC,
                    Long.toString(PAIRING),
                    json(new PairingChanged(
                            PAIRING,
                            1,
                            CADRE,
                            HOUSEHOLD,
                            List.of(CHILD, GRANDMOTHER),
                            PairingTitle.LOVE_FAMILY,
                            START,
                            null,
                            null)));
        }
    }

    private static RecipientChanged person(long id, RecipientCategory category) {
        return new RecipientChanged(
                id,
                1,
                List.of(new RecipientChanged.Span(
                        START, null, HOUSEHOLD, CODE, category, List.of(), RecipientStatus.ACTIVE)));
    }

    private static String json(Object event) {
        return AixinJson.mapper().writeValueAsString(event);
    }
}
