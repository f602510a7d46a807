package org.aixin.registry.benefit;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.division.WholeDivisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps up to which month the benefits of an area are known, whole: before that nobody is missing. */
@Service
class Coverages {

    private final CoverageMapper rows;
    private final Divisions divisions;
    private final WholeDivisions whole;
    private final AuditTrail audit;
    private final Clock clock;

    Coverages(CoverageMapper rows, Divisions divisions, WholeDivisions whole, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.divisions = divisions;
        this.whole = whole;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such division, or none that the caller sees whole */
    @Transactional
    public void tell(String division, TellCoverage said) {
        Callers.current().require(Permissions.CONFIRM_CHANGE);
        whole.of(division);
        var problems = new Problems();
        var category = said.programme().expectedOf();
        if (category.isEmpty()) {
            problems.add("programme", "expected-of-nobody");
        }
        if (said.month().isAfter(YearMonth.from(BusinessDays.today(clock)))) {
            problems.add("month", "month-ahead");
        }
        problems.refuseIfAny();
        rows.tell(new CoverageMapper.Coverage(
                division,
                said.programme(),
                DivisionCode.prefixOf(division),
                category.orElseThrow(),
                said.month(),
                said.month().atEndOfMonth(),
                Callers.current().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.append(AuditNote.of(BenefitEvent.BENEFIT_LIST_COMPLETE)
                .about("division", division)
                .saying(said.programme() + " " + said.month()));
    }

    /** @throws NotFound if there is no such division, or none that the caller sees whole */
    @Transactional(readOnly = true)
    public List<CoverageView> of(String division) {
        Callers.current().require(Permissions.READ);
        whole.of(division);
        var told = rows.of(DivisionCode.upwards(division));
        var names = divisions.names(
                told.stream().map(CoverageMapper.Coverage::divisionCode).collect(toSet()));
        return Arrays.stream(BenefitProgramme.values())
                .filter(programme -> programme.expectedOf().isPresent())
                .map(programme -> view(programme, programme.expectedOf().orElseThrow(), told, names))
                .toList();
    }

    private static CoverageView view(
            BenefitProgramme programme,
            RecipientCategory category,
            List<CoverageMapper.Coverage> told,
            Map<String, DivisionName> names) {
        var newest = told.stream()
                .filter(one -> one.programme() == programme)
                .max(Comparator.comparing(CoverageMapper.Coverage::month))
                .orElse(null);
        return newest == null
                ? new CoverageView(programme, category, null, null, null)
                : new CoverageView(
                        programme, category, newest.month(), named(newest.divisionCode(), names), newest.toldAt());
    }

    private static DivisionName named(String code, Map<String, DivisionName> names) {
        return names.getOrDefault(code, DivisionName.unnamed(code));
    }
}
