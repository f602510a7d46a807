package org.aixin.stats.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.external.ExternalStatView;
import org.aixin.stats.external.ExternalStats;
import org.aixin.stats.figure.Period;
import org.aixin.stats.report.ReportView.DivisionName;
import org.aixin.stats.report.ReportView.UnitName;
import org.aixin.stats.statistics.StatisticsScope;
import org.aixin.stats.targets.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes summaries for those who may see the figures in them. */
@Service
class Reports {

    private final StatisticsScope scope;
    private final DivisionTree divisions;
    private final UnitTree units;
    private final Census census;
    private final CountySummary county;
    private final ProvinceSummary province;
    private final UnitSummary unit;
    private final ExternalStats external;
    private final Clock clock;

    Reports(
            StatisticsScope scope,
            DivisionTree divisions,
            UnitTree units,
            Census census,
            CountySummary county,
            ProvinceSummary province,
            UnitSummary unit,
            ExternalStats external,
            Clock clock) {
        this.scope = scope;
        this.divisions = divisions;
        this.units = units;
        this.census = census;
        this.county = county;
        this.province = province;
        this.unit = unit;
        this.external = external;
        this.clock = clock;
    }

    /** @param asOf null for today */
    ReportView ofCounty(String code, @Nullable LocalDate asOf) {
        scope.requireDivision(code);
        var day = checked(asOf);
        var division = divisions.find(code, day).orElseThrow(NotFound::new);
        if (!isCounty(division, day)) {
            throw new Invalid(FieldProblem.of("division", "expected-county"));
        }
        var published = external.ofDivision(code, day);
        return view(division, day, county.write(division, day, published), published);
    }

    /**
     * @param code null for the only province that is known
     * @param asOf null for today
     */
    ReportView ofProvince(@Nullable String code, @Nullable LocalDate asOf) {
        var asked = code == null ? onlyProvince() : code;
        scope.requireDivision(asked);
        var day = checked(asOf);
        var division = divisions.find(asked, day).orElseThrow(NotFound::new);
        if (division.level() != DivisionLevel.PROVINCE) {
            throw new Invalid(FieldProblem.of("division", "expected-province"));
        }
        return view(division, day, province.write(division, day), external.ofDivision(asked, day));
    }

    /** @param asOf null for today */
    ReportView ofUnit(long id, @Nullable LocalDate asOf) {
        scope.requireUnit(id);
        var day = checked(asOf);
        var node = units.find(id, day).orElseThrow(NotFound::new);
        var composed = unit.write(node, day);
        return new ReportView(
                null,
                new UnitName(id, node.name(), node.type().name()),
                day,
                clock.instant(),
                rules(day),
                composed.paragraphs(),
                composed.footnotes(),
                external.ofUnit(id, day));
    }

    private ReportView view(
            DivisionNode division, LocalDate day, Composition composed, List<ExternalStatView> published) {
        return new ReportView(
                new DivisionName(
                        division.code(), division.name(), division.level().name()),
                null,
                day,
                clock.instant(),
                rules(day),
                composed.paragraphs(),
                composed.footnotes(),
                published);
    }

    /** A prefecture without counties stands for itself, as 嘉峪关 does. */
    private boolean isCounty(DivisionNode division, LocalDate day) {
        return switch (division.level()) {
            case COUNTY -> true;
            case PREFECTURE ->
                divisions.children(division.code(), day).stream()
                        .noneMatch(child -> child.level() == DivisionLevel.COUNTY);
            case PROVINCE, TOWNSHIP, VILLAGE -> false;
        };
    }

    private String onlyProvince() {
        var provinces = census.provinces();
        if (provinces.size() > 1) {
            throw new Invalid(FieldProblem.of("division", "required"));
        }
        return provinces.stream().findFirst().orElseThrow(NotFound::new);
    }

    /** @throws Invalid for days before the programme or in the future */
    private LocalDate checked(@Nullable LocalDate asOf) {
        var today = BusinessDays.today(clock);
        if (asOf == null) {
            return today;
        }
        if (asOf.isBefore(RuleVersion.EPOCH) || asOf.isAfter(today)) {
            throw new Invalid(FieldProblem.of("asOf", "day-range", RuleVersion.EPOCH.toString(), today.toString()));
        }
        return asOf;
    }

    private static String rules(LocalDate day) {
        return new Period(null).ruleVersion(day);
    }
}
