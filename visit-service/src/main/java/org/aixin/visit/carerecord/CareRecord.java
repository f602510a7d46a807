package org.aixin.visit.carerecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.Sealed;

/**
 * One record of care; the row of table {@code care_record}. Immutable: each change gives the next version.
 *
 * @param occurredOn the business day in Asia/Shanghai
 * @param pairingId with {@code unitId} and {@code divisionCode}: as they were on {@code occurredOn}
 * @param body what the cadre typed, encrypted
 */
record CareRecord(
        long id,
        long version,
        CareRecordStatus status,
        CareRecordOrigin origin,
        CareKind kind,
        ContactChannel channel,
        Instant occurredAt,
        LocalDate occurredOn,
        long pairingId,
        long cadreId,
        long unitId,
        long householdId,
        String divisionCode,
        CareFacts facts,
        Sealed body,
        Instant changedAt) {

    /** Cadres in remote villages enter late; beyond a month the office is asked instead. */
    static final int LATEST_ENTRY_DAYS = 30;

    /** Phones' clocks are not exact. */
    private static final long CLOCK_TOLERANCE_SECONDS = 300;

    static CareRecord logged(
            long id,
            CareRecordOrigin origin,
            Circumstances circumstances,
            LogCareRecord entry,
            Sealed body,
            Instant now) {
        requirePast(entry, now);
        if (origin == CareRecordOrigin.APP) {
            requireTimely(circumstances.day(), now);
        }
        return of(id, 1, origin, circumstances, entry, body, now);
    }

    /** The next version with another content. A day that stays as it was is not asked for its age again. */
    CareRecord corrected(Circumstances circumstances, LogCareRecord entry, Sealed newBody, Instant now) {
        requireValid();
        requirePast(entry, now);
        if (!circumstances.day().equals(occurredOn)) {
            requireTimely(circumstances.day(), now);
        }
        return of(id, version + 1, origin, circumstances, entry, newBody, now);
    }

    /** The next version, of the same people, of whom some are known by another id. */
    CareRecord of(CareFacts samePeople, Instant now) {
        return new CareRecord(
                id,
                version + 1,
                status,
                origin,
                kind,
                channel,
                occurredAt,
                occurredOn,
                pairingId,
                cadreId,
                unitId,
                householdId,
                divisionCode,
                samePeople,
                body,
                now);
    }

    /** The next version, which does not count. */
    CareRecord voided(Instant now) {
        requireValid();
        return new CareRecord(
                id,
                version + 1,
                CareRecordStatus.VOID,
                origin,
                kind,
                channel,
                occurredAt,
                occurredOn,
                pairingId,
                cadreId,
                unitId,
                householdId,
                divisionCode,
                facts,
                body,
                now);
    }

    private static CareRecord of(
            long id,
            long version,
            CareRecordOrigin origin,
            Circumstances circumstances,
            LogCareRecord entry,
            Sealed body,
            Instant now) {
        return new CareRecord(
                id,
                version,
                CareRecordStatus.VALID,
                origin,
                entry.kind(),
                entry.channel(),
                entry.occurredAt().toInstant(),
                circumstances.day(),
                circumstances.pairingId(),
                circumstances.cadreId(),
                circumstances.unitId(),
                entry.householdId(),
                circumstances.divisionCode(),
                CareFacts.of(entry, circumstances.recipients(), circumstances.policies())
                        .knownBy(circumstances.mergedInto()),
                body,
                now);
    }

    private static void requirePast(LogCareRecord entry, Instant now) {
        if (entry.occurredAt().toInstant().isAfter(now.plusSeconds(CLOCK_TOLERANCE_SECONDS))) {
            throw new CareDateRefused("in-future", entry.occurredAt());
        }
    }

    private static void requireTimely(LocalDate day, Instant now) {
        if (day.isBefore(BusinessDays.of(now).minusDays(LATEST_ENTRY_DAYS))) {
            throw new CareDateRefused("too-old", day, LATEST_ENTRY_DAYS);
        }
    }

    private void requireValid() {
        if (status == CareRecordStatus.VOID) {
            throw new CareRecordVoid();
        }
    }

    YearMonth month() {
        return YearMonth.from(occurredOn);
    }

    CareRecordChanged changed() {
        return new CareRecordChanged(
                id,
                version,
                status,
                origin,
                kind,
                channel,
                occurredAt,
                occurredOn,
                pairingId,
                cadreId,
                unitId,
                householdId,
                divisionCode,
                facts.recipients(),
                facts.policies(),
                facts.difficultiesOpen(),
                facts.difficultiesResolved(),
                facts.difficultiesReported(),
                facts.goodDeeds(),
                facts.aid(),
                facts.hazards(),
                facts.careEventId());
    }
}
