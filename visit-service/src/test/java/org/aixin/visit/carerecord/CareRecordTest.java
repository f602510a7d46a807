package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.Sealed;
import org.junit.jupiter.api.Test;

class CareRecordTest {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-10T12:00:00+08:00");
    static final Instant NOW = NOON.toInstant();
    static final Sealed BODY = Sealed.of(new byte[] {1});

    @Test
    void aRecordMayBeEnteredUpToThirtyDaysLate() {
        assertThat(logged(NOON.minusDays(30)).occurredOn()).isEqualTo("2026-02-08");
        assertThatExceptionOfType(CareDateRefused.class)
                .isThrownBy(() -> logged(NOON.minusDays(31)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("care-date-too-old"));
    }

    @Test
    void aRecordCannotLieInTheFutureButPhonesMayRunFiveMinutesFast() {
        assertThat(logged(NOON.plusMinutes(5)).version()).isEqualTo(1);
        assertThatExceptionOfType(CareDateRefused.class)
                .isThrownBy(() -> logged(NOON.plusMinutes(6)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("care-date-in-future"));
    }

    @Test
    void theBusinessDayIsTheOneInShanghai() {
        var fourInTheAfternoonInLondon = OffsetDateTime.parse("2026-03-09T16:00:00Z");

        var record = logged(fourInTheAfternoonInLondon);

        assertThat(record.occurredOn()).isEqualTo("2026-03-10");
        assertThat(record.month()).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void whatWasTakenOverFromBeforeMayBeOlder() {
        var record = CareRecord.logged(
                1,
                CareRecordOrigin.MIGRATION,
                around(LocalDate.of(2023, 6, 1)),
                Entries.contact(7, OffsetDateTime.parse("2023-06-01T10:00:00+08:00")),
                BODY,
                NOW);

        assertThat(record.changed().origin()).isEqualTo(CareRecordOrigin.MIGRATION);
    }

    @Test
    void theEventCarriesWhatIsCounted() {
        var event = logged(NOON).changed();

        assertThat(event.kind()).isEqualTo(CareKind.VISIT);
        assertThat(event.difficultiesResolved()).isEqualTo(1);
        assertThat(event.difficultiesReported()).isEqualTo(1);
        assertThat(event.difficultiesOpen()).isZero();
        assertThat(event.goodDeeds()).isEqualTo(1);
        assertThat(event.aid()).extracting(CareRecordChanged.Aid::fen).containsExactly(20_000L, 60_000L);
        assertThat(event.hazards())
                .singleElement()
                .satisfies(hazard -> assertThat(hazard.removed()).isTrue());
        assertThat(event.recipients())
                .extracting(CareRecordChanged.Recipient::category)
                .containsExactly(RecipientCategory.DESTITUTE, RecipientCategory.ORPHAN);
    }

    @Test
    void anEventIsBookedUnderTheFirstCategoryInReportingOrder() {
        assertThat(logged(NOON).facts().reportingCategory()).isEqualTo(RecipientCategory.ORPHAN);
    }

    @Test
    void aCorrectionIsTheNextVersionOfTheSameRecord() {
        var corrected = logged(NOON).corrected(around(NOON), Entries.contact(7, NOON), BODY, NOW.plusSeconds(60));

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.id()).isEqualTo(1);
        assertThat(corrected.kind()).isEqualTo(CareKind.CONTACT);
        assertThat(corrected.facts().goodDeeds()).isZero();
    }

    @Test
    void aCorrectionThatLeavesTheDayIsNotTooLate() {
        var twoMonthsLater = NOW.plusSeconds(60L * 86_400);

        assertThat(logged(NOON)
                        .corrected(around(NOON), Entries.contact(7, NOON), BODY, twoMonthsLater)
                        .version())
                .isEqualTo(2);
        assertThatExceptionOfType(CareDateRefused.class)
                .isThrownBy(() -> logged(NOON)
                        .corrected(
                                around(NOON.minusDays(1)),
                                Entries.contact(7, NOON.minusDays(1)),
                                BODY,
                                twoMonthsLater));
    }

    @Test
    void aRecordNamesPeopleAsWhomTheyAreKnownAndCountsAsManyInTheSameCategories() {
        var facts = logged(NOON).facts();

        var known = facts.knownBy(Map.of(42L, 40L));

        assertThat(known.recipients())
                .containsExactly(
                        new CareRecordChanged.Recipient(40, RecipientCategory.ORPHAN),
                        new CareRecordChanged.Recipient(41, RecipientCategory.DESTITUTE));
        assertThat(known.knownBy(Map.of(42L, 40L))).as("twice is like once").isEqualTo(known);
        assertThat(known.knownBy(Map.of())).as("it is undone").isEqualTo(facts);
        assertThat(facts.knownBy(Map.of(42L, 41L)))
                .as("whom it names twice it names twice")
                .isEqualTo(facts);
    }

    @Test
    void aVoidedRecordStaysAsItIs() {
        var voided = logged(NOON).voided(NOW);

        assertThat(voided.changed().status()).isEqualTo(CareRecordStatus.VOID);
        assertThat(voided.version()).isEqualTo(2);
        assertThatExceptionOfType(CareRecordVoid.class).isThrownBy(() -> voided.voided(NOW));
        assertThatExceptionOfType(CareRecordVoid.class)
                .isThrownBy(() -> voided.corrected(around(NOON), Entries.contact(7, NOON), BODY, NOW));
    }

    @Test
    void whatACadreWroteIsNotPrinted() {
        assertThat(Entries.visit(7, NOON).toString()).doesNotContain("老人").doesNotContain("漏雨");
    }

    private static CareRecord logged(OffsetDateTime at) {
        return CareRecord.logged(1, CareRecordOrigin.APP, around(at), Entries.visit(7, at), BODY, NOW);
    }

    private static Circumstances around(OffsetDateTime at) {
        return around(BusinessDays.of(at.toInstant()));
    }

    private static Circumstances around(LocalDate day) {
        return new Circumstances(
                day,
                11,
                21,
                31,
                "622921100206",
                List.of(
                        new CareRecordChanged.Recipient(41, RecipientCategory.DESTITUTE),
                        new CareRecordChanged.Recipient(42, RecipientCategory.ORPHAN)),
                List.of(),
                Map.of());
    }
}
