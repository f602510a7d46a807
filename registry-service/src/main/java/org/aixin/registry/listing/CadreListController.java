package org.aixin.registry.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.kernel.page.Page;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.cadre.CadreFilter;
import org.aixin.registry.division.AskedDivision;
import org.aixin.registry.search.FindPerson;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Wanted;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cadres in lists, and one of them whole. What is personal comes in a body and never in an address, which stands in logs. */
@RestController
@RequestMapping("/api/console/v1/cadres")
class CadreListController {

    private final CadreLists cadres;
    private final Units units;

    CadreListController(CadreLists cadres, Units units) {
        this.cadres = cadres;
        this.units = units;
    }

    @GetMapping
    Page<CadreRow> list(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "level", required = false) @Nullable CadreLevel level,
            @RequestParam(name = "active", required = false) @Nullable Boolean active,
            @RequestParam(name = "page", defaultValue = "1") @Min(1) @Max(Asked.LAST_PAGE) int page,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(Asked.LARGEST) int size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return cadres.page(
                new CadreFilter(Asked.prefix(division), subtree(unit, tree), level, active),
                new Wanted(page, size, Place.parse(cursor)));
    }

    @PostMapping("/searches")
    Page<CadreRow> search(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "level", required = false) @Nullable CadreLevel level,
            @RequestParam(name = "active", required = false) @Nullable Boolean active,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(Asked.LARGEST) int size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @Valid @RequestBody FindPerson sought) {
        return cadres.search(
                new CadreFilter(Asked.prefix(division), subtree(unit, tree), level, active),
                sought,
                new Wanted(1, size, Place.parse(cursor)));
    }

    @GetMapping("/{id}")
    CadreView one(@PathVariable long id) {
        return cadres.one(id);
    }

    private @Nullable List<Long> subtree(@Nullable Long unit, UnitTreeKind tree) {
        return unit == null ? null : units.subtree(tree, unit);
    }
}
