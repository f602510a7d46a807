package org.aixin.registry.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From that day on others stand in the place of a unit: one into which it is merged, or the parts it is split into.
 *
 * @param successorId the one into which it is merged
 * @param successorIds the parts it is split into, instead; one alone is a merger
 * @param restId of several parts the one that takes every cadre and every unit below that is not named
 * @param cadres of several parts the one in which each cadre serves
 * @param below of several parts the one below which each unit hangs that hangs here
 */
record SucceedUnit(
        @NotNull LocalDate from,
        @Nullable @Positive Long successorId,
        @Nullable @Size(min = 1, max = 20) List<@NotNull Long> successorIds,
        @Nullable @Positive Long restId,
        @Nullable @Size(max = 1000) List<@Valid @NotNull CadreShare> cadres,
        @Nullable @Size(max = 1000) List<@Valid @NotNull UnitShare> below) {

    /** Who serves here, and in which part from then on. */
    record CadreShare(
            @NotNull @Positive Long cadreId,
            @NotNull @Positive Long successorId) {}

    /** What hangs here, and below which part from then on. */
    record UnitShare(
            @NotNull @Positive Long unitId,
            @NotNull @Positive Long successorId) {}

    /** Each once, as they were said. */
    List<Long> heirs() {
        if (successorIds != null) {
            return successorIds.stream().distinct().toList();
        }
        return successorId == null ? List.of() : List.of(successorId);
    }

    List<CadreShare> cadresOrNone() {
        return cadres == null ? List.of() : cadres;
    }

    List<UnitShare> belowOrNone() {
        return below == null ? List.of() : below;
    }

    /** What that successor is called in problems. */
    String field(int successor) {
        return successorIds == null ? "successorId" : "successorIds[" + successor + "]";
    }
}
