package org.aixin.registry.benefit;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.WholeDivisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who receives what, for offices whose grants hold the whole area. */
@Service
class BenefitCounts {

    private final BenefitFigureMapper rows;
    private final WholeDivisions whole;

    BenefitCounts(BenefitFigureMapper rows, WholeDivisions whole) {
        this.rows = rows;
        this.whole = whole;
    }

    /** @throws NotFound if there is no such division, or none that the caller sees whole */
    @Transactional(readOnly = true)
    public BenefitFigures of(String division, YearMonth from, YearMonth to) {
        Callers.current().require(Permissions.READ);
        if (to.isBefore(from)) {
            throw new Invalid(FieldProblem.of("to", "day-before-from"));
        }
        var node = whole.of(division);
        var area = DivisionCode.prefixOf(division);
        var receiving =
                rows.receiving(area, to).stream().collect(toMap(BenefitFigureMapper.Receiving::programme, one -> one));
        var begun = byProgramme(rows.begun(area, from, to));
        var ended = byProgramme(rows.ended(area, from, to));
        var missing = rows.missing(area).stream()
                .collect(toMap(BenefitFigureMapper.Missing::category, BenefitFigureMapper.Missing::people));
        return new BenefitFigures(
                node,
                from,
                to,
                Arrays.stream(BenefitProgramme.values())
                        .map(programme -> {
                            var now = receiving.getOrDefault(
                                    programme, new BenefitFigureMapper.Receiving(programme, 0, 0, 0, 0));
                            return new BenefitFigures.Line(
                                    programme,
                                    now.households(),
                                    now.persons(),
                                    now.inInstitutions(),
                                    begun.getOrDefault(programme, 0),
                                    ended.getOrDefault(programme, 0),
                                    now.strangers(),
                                    programme
                                            .expectedOf()
                                            .map(category -> missing.getOrDefault(category, 0))
                                            .orElse(0));
                        })
                        .toList());
    }

    private static Map<BenefitProgramme, Integer> byProgramme(List<BenefitFigureMapper.Turned> turned) {
        return turned.stream()
                .collect(toMap(BenefitFigureMapper.Turned::programme, BenefitFigureMapper.Turned::people));
    }
}
