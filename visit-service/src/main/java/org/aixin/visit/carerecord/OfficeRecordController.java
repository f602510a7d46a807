package org.aixin.visit.carerecord;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Care records for offices, each within its grants. */
@RestController
@RequestMapping("/api/console/v1/care-records")
class OfficeRecordController {

    private final OfficeRecords records;
    private final UnitTree units;
    private final Clock clock;

    OfficeRecordController(OfficeRecords records, UnitTree units, Clock clock) {
        this.records = records;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    Page<OfficeRecordView> list(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{field.expected-division}")
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "kind", required = false) @Nullable CareKind kind,
            @RequestParam(name = "category", required = false) @Nullable RecipientCategory category,
            @RequestParam(name = "status", required = false) @Nullable CareRecordStatus status,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        var today = BusinessDays.today(clock);
        var days = new OfficeFilter.Days(year, from, to);
        days.check(today);
        var filter = new OfficeFilter(
                division == null ? null : DivisionCode.prefixOf(division),
                unit == null ? null : subtree(unit, tree, today),
                kind,
                category,
                status,
                days.since(),
                days.until());
        return records.page(filter, page, cursor);
    }

    private List<Long> subtree(long unit, UnitTreeKind tree, LocalDate today) {
        return units.subtree(tree, unit, today);
    }

    @GetMapping("/{id}")
    ResponseEntity<OfficeRecordView> one(@PathVariable long id) {
        var record = records.one(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(record.version())).body(record);
    }
}
