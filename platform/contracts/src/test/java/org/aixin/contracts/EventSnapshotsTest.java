package org.aixin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.contracts.registry.RegroupingKind;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.registry.UnitType;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;
import org.aixin.kernel.json.AixinJson;
import org.aixin.testkit.snapshot.EventSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event's JSON changes only on purpose: consumers of yesterday read it tomorrow. */
class EventSnapshotsTest {

    private static final LocalDate EPOCH = LocalDate.of(2023, 5, 12);
    private static final LocalDate LATER = LocalDate.of(2025, 3, 1);

    static Stream<IntegrationEvent> events() {
        return Stream.of(
                new DivisionChanged(
                        "622921100",
                        2,
                        "韩集镇",
                        DivisionLevel.TOWNSHIP,
                        List.of(
                                new DivisionChanged.Span(EPOCH, LATER, "622922", "韩集乡"),
                                new DivisionChanged.Span(LATER, null, "622921", "韩集镇", true)),
                        List.of(new DivisionChanged.Succession(LATER, "622921101"))),
                new UnitChanged(
                        1_900_000_000_000_000_001L,
                        1,
                        "临夏县教育局",
                        UnitType.COUNTY_ORGAN,
                        List.of(new UnitChanged.Span(
                                EPOCH, LATER, 1_900_000_000_000_000_002L, null, "622921", "临夏县教育局", List.of("622921"))),
                        List.of(new UnitChanged.Succession(LATER, 1_900_000_000_000_000_009L))),
                new CadreChanged(
                        1_900_000_000_000_000_003L,
                        3,
                        List.of(
                                new CadreChanged.Span(
                                        EPOCH,
                                        LATER,
                                        1_900_000_000_000_000_001L,
                                        CadreLevel.COUNTY,
                                        CadreRank.STAFF,
                                        true),
                                new CadreChanged.Span(
                                        LATER,
                                        null,
                                        1_900_000_000_000_000_001L,
                                        CadreLevel.COUNTY,
                                        CadreRank.SECTION,
                                        false))),
                new RecipientChanged(
                        1_900_000_000_000_000_004L,
                        1,
                        List.of(new RecipientChanged.Span(
                                EPOCH,
                                null,
                                1_900_000_000_000_000_005L,
                                "622921100206",
                                RecipientCategory.ORPHAN,
                                List.of(RecipientCategory.SEVERELY_DISABLED_HARDSHIP),
                                RecipientStatus.ACTIVE)),
                        new RecipientChanged.MergedInto(1_900_000_000_000_000_012L, 3)),
                new HouseholdChanged(
                        1_900_000_000_000_000_005L,
                        1,
                        List.of(new HouseholdChanged.Regrouping(
                                1_900_000_000_000_000_010L,
                                LATER,
                                RegroupingKind.SPLIT,
                                1_900_000_000_000_000_011L,
                                List.of(new HouseholdChanged.Moved(1_900_000_000_000_000_004L, 2)),
                                true))),
                new PairingChanged(
                        1_900_000_000_000_000_006L,
                        2,
                        1_900_000_000_000_000_003L,
                        1_900_000_000_000_000_005L,
                        List.of(1_900_000_000_000_000_004L),
                        PairingTitle.LOVE_PARENT,
                        EPOCH,
                        LATER,
                        PairingEndReason.CADRE_LEFT),
                new PolicyChanged(
                        1_900_000_000_000_000_007L,
                        1,
                        "P01",
                        "basic_living",
                        List.of(new PolicyChanged.Edition(1, EPOCH, null))),
                new CareRecordChanged(
                        1_900_000_000_000_000_008L,
                        1,
                        CareRecordStatus.VALID,
                        CareRecordOrigin.APP,
                        CareKind.VISIT,
                        ContactChannel.ONSITE,
                        Instant.parse("2026-03-10T04:00:00Z"),
                        LocalDate.of(2026, 3, 10),
                        1_900_000_000_000_000_006L,
                        1_900_000_000_000_000_003L,
                        1_900_000_000_000_000_001L,
                        1_900_000_000_000_000_005L,
                        "622921100206",
                        List.of(new CareRecordChanged.Recipient(1_900_000_000_000_000_004L, RecipientCategory.ORPHAN)),
                        List.of(new CareRecordChanged.PolicyDelivery(1_900_000_000_000_000_007L, 1)),
                        1,
                        2,
                        3,
                        4,
                        List.of(new CareRecordChanged.Aid(AidKind.COAL, AidFunding.SELF, 60_000)),
                        List.of(new CareRecordChanged.Hazard(HazardType.FIRE, true)),
                        null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventsJsonEqualsItsSnapshotAndReadsBackTheSame(IntegrationEvent event) {
        var json = AixinJson.mapper().writeValueAsString(event);

        EventSnapshot.assertMatches(event.getClass().getSimpleName(), json);
        assertThat(AixinJson.mapper().readValue(json, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldOfANewerEventIsIgnoredByAnOlderReader(IntegrationEvent event) {
        var newer = AixinJson.mapper().writeValueAsString(event).replaceFirst("\\{", "{\"fromTomorrow\":1,");

        assertThat(AixinJson.mapper().readValue(newer, event.getClass())).isEqualTo(event);
    }

    @Test
    void aDivisionOfYesterdayDidNotReportForItself() {
        var yesterday = """
                {"code": "620171", "version": 1, "name": "兰州新区", "level": "COUNTY", "successions": [],
                 "spans": [{"from": "2023-05-12", "to": null, "parentCode": "620100", "name": "兰州新区"}]}
                """;

        assertThat(AixinJson.mapper()
                        .readValue(yesterday, DivisionChanged.class)
                        .spans())
                .extracting(DivisionChanged.Span::reportingUnit)
                .containsExactly(false);
    }

    @Test
    void noTwoAggregatesShareATopic() {
        assertThat(events().map(IntegrationEvent::topic))
                .doesNotHaveDuplicates()
                .allMatch(topic -> topic.matches("aixin\\.[a-z-]+\\.v1"));
    }
}
