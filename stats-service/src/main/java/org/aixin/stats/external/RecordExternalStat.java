package org.aixin.stats.external;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Records what somebody else published.
 *
 * @param id left out: made here; a repetition under the same id changes nothing
 * @param division about a place; else {@code unitId}, one of the two
 */
record RecordExternalStat(
        @Nullable @Positive Long id,

        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String metric,

        @Nullable @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String division,
        @Nullable @Positive Long unitId,
        @Nullable @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate asOf,

        @NotNull @Digits(integer = 16, fraction = 4, message = "{field.decimals}")
        BigDecimal value,

        @NotBlank @Size(max = 20) String unit,
        @NotBlank @Size(max = 200) String source,
        @Nullable @Size(max = 500) String note) {

    /** What no single field tells. */
    List<FieldProblem> problems(String prefix, LocalDate today) {
        var wrong = new ArrayList<FieldProblem>();
        if ((division == null) == (unitId == null)) {
            wrong.add(FieldProblem.of(prefix + "division", "division-or-unit"));
        }
        if (asOf.isAfter(today)) {
            wrong.add(FieldProblem.of(prefix + "asOf", "not-after", today.toString()));
        }
        return wrong;
    }

    String noteOrNone() {
        return note == null ? "" : note;
    }
}
