package org.aixin.stats.counting;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.aixin.contracts.RecipientCategory.SEVERELY_DISABLED_HARDSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.HazardType;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.CareRecords;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.tree.Places;
import org.junit.jupiter.api.Test;

class CountedRecordTest {

    @Test
    void anEventIsBookedOnceUnderTheFirstCategoryAndEachPersonUnderTheOwn() {
        var record = counted(CareRecords.contact(1).about(DESTITUTE, SEVERELY_DISABLED_HARDSHIP, DESTITUTE));

        assertThat(record.category()).isEqualTo(SEVERELY_DISABLED_HARDSHIP);
        assertThat(record.metrics())
                .hasSize(2)
                .containsEntry(SEVERELY_DISABLED_HARDSHIP, Metrics.contacts(1, 1))
                .containsEntry(DESTITUTE, Metrics.contacts(0, 2));
    }

    @Test
    void aVisitIsNotAlsoAContact() {
        assertThat(counted(CareRecords.visit(1).about(ORPHAN)).metrics()).containsEntry(ORPHAN, Metrics.visits(1, 1));
    }

    @Test
    void everyPolicyReachesEveryPerson() {
        var record =
                counted(CareRecords.contact(1).about(ORPHAN, ORPHAN, DESTITUTE).policies(3));

        assertThat(record.metrics())
                .containsEntry(ORPHAN, Metrics.contacts(1, 2).plus(Metrics.policies(3, 6)))
                .containsEntry(DESTITUTE, Metrics.contacts(0, 1).plus(Metrics.policies(0, 3)));
    }

    @Test
    void whatWasDoneForTheHouseholdStandsUnderItsCategory() {
        var record = counted(CareRecords.visit(1)
                .about(ORPHAN, RESETTLEMENT)
                .difficulties(1, 2)
                .goodDeeds(4)
                .aid(AidKind.CASH, AidFunding.SELF, 20_000)
                .aid(AidKind.TEA, AidFunding.UNIT, 3_500)
                .aid(AidKind.COAL, AidFunding.SELF, 500)
                .hazard(HazardType.FIRE, true)
                .hazard(HazardType.FALL, false)
                .onOccasion(77L));

        assertThat(record.metrics())
                .containsEntry(ORPHAN, new Metrics(0, 0, 1, 1, 0, 0, 1, 2, 4, 20_000, 4_000, 1, 2, 1))
                .containsEntry(RESETTLEMENT, Metrics.visits(0, 1));
    }

    @Test
    void onlyValidRecordsSinceTheEpochCount() {
        assertThat(counted(CareRecords.contact(1)).counted()).isTrue();
        assertThat(counted(CareRecords.contact(1).status(CareRecordStatus.VOID)).counted())
                .isFalse();
        assertThat(counted(CareRecords.contact(1).status(CareRecordStatus.PENDING))
                        .counted())
                .isFalse();
        assertThat(counted(CareRecords.contact(1).on("2023-05-11")).counted()).isFalse();
        assertThat(counted(CareRecords.contact(1).on("2023-05-12")).counted()).isTrue();
    }

    @Test
    void theYearEndsInShanghaiAtFourInTheAfternoonOfGreenwich() {
        var lastSecond = Instant.parse("2025-12-31T15:59:59Z");

        assertThat(monthOf(lastSecond)).isEqualTo(202512);
        assertThat(monthOf(lastSecond.plusSeconds(1))).isEqualTo(202601);
    }

    @Test
    void correctedToAVisitItIsAnother() {
        var contact = CareRecords.contact(1).about(ORPHAN);

        assertThat(counted(contact).kind()).isEqualTo(CareKind.CONTACT);
        assertThat(counted(contact.version(2).kind(CareKind.VISIT)).metrics())
                .containsEntry(ORPHAN, Metrics.visits(1, 1));
    }

    private static int monthOf(Instant occurredAt) {
        LocalDate day = BusinessDays.of(occurredAt);
        return counted(CareRecords.contact(1).on(day.toString())).month();
    }

    private static CountedRecord counted(CareRecords record) {
        return CountedRecord.of(record.changed(), Places.NOWHERE);
    }

    @Test
    void recordsAboutNobodyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted(CareRecords.contact(1).about()));
    }
}
