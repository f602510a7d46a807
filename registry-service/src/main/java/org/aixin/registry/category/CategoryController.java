package org.aixin.registry.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.registry.division.AskedDivision;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which categories are enabled in an area, for offices. */
@RestController
@RequestMapping("/api/console/v1/divisions/{code}")
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping("/categories")
    AreaCategories of(
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code) {
        return categories.of(code);
    }

    /** {@code If-Match} holds how often the area has ruled on the category, {@code 0} for the first time. */
    @PostMapping("/category-rulings")
    AreaCategories rule(
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code,
            IfMatch expected,
            @Valid @RequestBody RuleOnCategory command) {
        categories.rule(code, expected, command);
        return categories.of(code);
    }
}
