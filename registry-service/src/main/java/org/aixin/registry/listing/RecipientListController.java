package org.aixin.registry.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.page.Page;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.division.AskedDivision;
import org.aixin.registry.recipient.RecipientFilter;
import org.aixin.registry.search.FindPerson;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recipients in lists. What is personal comes in a body and never in an address, which stands in logs. */
@RestController
@RequestMapping("/api/console/v1/recipients")
class RecipientListController {

    private final RecipientLists recipients;
    private final CaredForByUnit byUnit;

    RecipientListController(RecipientLists recipients, CaredForByUnit byUnit) {
        this.recipients = recipients;
        this.byUnit = byUnit;
    }

    @GetMapping
    Page<RecipientRow> list(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "category", required = false) @Nullable RecipientCategory category,
            @RequestParam(name = "status", required = false) @Nullable RecipientStatus status,
            @RequestParam(name = "household", required = false) @Nullable Long household,
            @RequestParam(name = "page", defaultValue = "1") @Min(1) @Max(Asked.LAST_PAGE) int page,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(Asked.LARGEST) int size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return recipients.page(
                new RecipientFilter(Asked.prefix(division), category, status, household, byUnit.of(unit, tree)),
                new Wanted(page, size, Place.parse(cursor)));
    }

    @PostMapping("/searches")
    Page<RecipientRow> search(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "category", required = false) @Nullable RecipientCategory category,
            @RequestParam(name = "status", required = false) @Nullable RecipientStatus status,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(Asked.LARGEST) int size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @Valid @RequestBody FindPerson sought) {
        return recipients.search(
                new RecipientFilter(Asked.prefix(division), category, status, null, byUnit.of(unit, tree)),
                sought,
                new Wanted(1, size, Place.parse(cursor)));
    }
}
