package org.aixin.stats.external;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody else published about a place or a unit. It stands beside ours with its source and never enters
 * a sum.
 *
 * @param metric of ours, or a name of its own for what we do not count
 * @param divisionCode the place, or where the unit lies
 * @param unitId the unit; null for figures about the place
 * @param year null since the programme began
 * @param value a share as a fraction
 * @param unit as printed
 */
record ExternalStat(
        long id,
        long version,
        String metric,
        String divisionCode,
        @Nullable Long unitId,
        @Nullable Integer year,
        LocalDate asOf,
        BigDecimal value,
        String unit,
        String source,
        String note,
        String recordedBy,
        Instant recordedAt) {

    ExternalStat {
        // As it was told, without the zeros that the column adds.
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    static ExternalStat recorded(long id, RecordExternalStat command, String divisionCode, String by, Instant now) {
        return new ExternalStat(
                id,
                1,
                command.metric(),
                divisionCode,
                command.unitId(),
                command.year(),
                command.asOf(),
                command.value(),
                command.unit(),
                command.source(),
                command.noteOrNone(),
                by,
                now);
    }

    ExternalStat changed(RecordExternalStat command, String toDivisionCode, String by, Instant now) {
        return recorded(id, command, toDivisionCode, by, now).at(version + 1);
    }

    private ExternalStat at(long newer) {
        return new ExternalStat(
                id, newer, metric, divisionCode, unitId, year, asOf, value, unit, source, note, recordedBy, recordedAt);
    }

    /** Whether it says the same, whoever wrote it when. */
    boolean says(ExternalStat other) {
        return recordedAs(other).equals(other);
    }

    private ExternalStat recordedAs(ExternalStat other) {
        return new ExternalStat(
                id,
                other.version,
                metric,
                divisionCode,
                unitId,
                year,
                asOf,
                value,
                unit,
                source,
                note,
                other.recordedBy,
                other.recordedAt);
    }
}
