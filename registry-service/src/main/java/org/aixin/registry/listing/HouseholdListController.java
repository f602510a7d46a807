package org.aixin.registry.listing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.aixin.kernel.page.Page;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.division.AskedDivision;
import org.aixin.registry.household.HouseholdFilter;
import org.aixin.registry.household.HouseholdKind;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Households in lists, and one of them whole. */
@RestController
@RequestMapping("/api/console/v1/households")
class HouseholdListController {

    private final HouseholdLists households;
    private final CaredForByUnit byUnit;

    HouseholdListController(HouseholdLists households, CaredForByUnit byUnit) {
        this.households = households;
        this.byUnit = byUnit;
    }

    @GetMapping
    Page<HouseholdRow> list(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "kind", required = false) @Nullable HouseholdKind kind,
            @RequestParam(name = "page", defaultValue = "1") @Min(1) @Max(Asked.LAST_PAGE) int page,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(Asked.LARGEST) int size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return households.page(
                new HouseholdFilter(Asked.prefix(division), kind, byUnit.of(unit, tree)),
                new Wanted(page, size, Place.parse(cursor)));
    }

    @GetMapping("/{id}")
    HouseholdView one(@PathVariable long id) {
        return households.one(id);
    }
}
