package org.aixin.visit.carerecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * A record as an office sees it. Names are null where registry-service cannot be asked, or tells that the caller may
 * not see them.
 *
 * @param recordedAt when it was first entered
 * @param late whether that was on a later business day; records taken over from before this system are not late
 * @param household its people in short, masked
 * @param category the one under which it is counted once
 * @param persons for how many people it counts
 * @param entry what the cadre typed, for a single record
 */
record OfficeRecordView(
        long id,
        Instant occurredAt,
        Instant recordedAt,
        CareKind kind,
        ContactChannel channel,
        boolean late,
        CadreName cadre,
        long unitId,
        @Nullable String unitName,
        long householdId,
        @Nullable String household,
        DivisionName division,
        RecipientCategory category,
        int persons,
        LogCareRecord.@Nullable Condition condition,
        Counts counts,
        CareRecordStatus status,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogCareRecord entry) {

    record CadreName(long id, @Nullable String name) {}

    record DivisionName(String code, @Nullable String name) {}

    /** @param aidFen money and the money value of goods */
    record Counts(
            int policies,
            int goodDeeds,
            int difficultiesOpen,
            int difficultiesResolved,
            int difficultiesReported,
            int hazardsFound,
            long hazardsRemoved,
            long aidFen) {

        static Counts of(CareFacts facts) {
            return new Counts(
                    facts.policies().size(),
                    facts.goodDeeds(),
                    facts.difficultiesOpen(),
                    facts.difficultiesResolved(),
                    facts.difficultiesReported(),
                    facts.hazards().size(),
                    facts.hazards().stream()
                            .filter(CareRecordChanged.Hazard::removed)
                            .count(),
                    facts.aid().stream().mapToLong(CareRecordChanged.Aid::fen).sum());
        }
    }

    static OfficeRecordView of(
            CareRecord record, LogCareRecord entry, Instant recordedAt, Names names, @Nullable String household) {
        var facts = record.facts();
        return new OfficeRecordView(
                record.id(),
                record.occurredAt(),
                recordedAt,
                record.kind(),
                record.channel(),
                record.origin() == CareRecordOrigin.APP
                        && BusinessDays.of(recordedAt).isAfter(record.occurredOn()),
                new CadreName(record.cadreId(), names.ofPerson(record.cadreId())),
                record.unitId(),
                names.ofUnit(record.unitId()),
                record.householdId(),
                household,
                new DivisionName(record.divisionCode(), names.ofDivision(record.divisionCode())),
                facts.reportingCategory(),
                facts.recipients().size(),
                entry.condition(),
                Counts.of(facts),
                record.status(),
                record.version(),
                null);
    }

    OfficeRecordView with(LogCareRecord typed) {
        return new OfficeRecordView(
                id,
                occurredAt,
                recordedAt,
                kind,
                channel,
                late,
                cadre,
                unitId,
                unitName,
                householdId,
                household,
                division,
                category,
                persons,
                condition,
                counts,
                status,
                version,
                typed);
    }
}
