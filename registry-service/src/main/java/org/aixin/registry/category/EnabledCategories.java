package org.aixin.registry.category;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.springframework.stereotype.Component;

/**
 * Tells where people may be entered in which category: the last ruling of the nearest area holds, and where nobody ruled all
 * are enabled. Whoever is in a category already stays there.
 */
@Component
public class EnabledCategories {

    private final CategoryMapper rows;
    private final Divisions divisions;

    EnabledCategories(CategoryMapper rows, Divisions divisions) {
        this.rows = rows;
        this.divisions = divisions;
    }

    /** What was ruled in some areas and those around them. Immutable. */
    public static final class Ruled {

        private final Map<String, Map<RecipientCategory, CategoryRuling>> byArea;

        private Ruled(List<CategoryRuling> rulings) {
            this.byArea = rulings.stream()
                    .collect(groupingBy(
                            CategoryRuling::divisionCode, toMap(CategoryRuling::category, ruling -> ruling)));
        }

        /** The ruling that holds; none where nobody ruled, and the category is enabled. */
        Optional<CategoryRuling> deciding(String divisionCode, RecipientCategory category) {
            return around(divisionCode)
                    .flatMap(code -> in(code, category).stream())
                    .filter(ruling -> ruling.ruling() != Ruling.INHERITED)
                    .findFirst();
        }

        Optional<CategoryRuling> in(String code, RecipientCategory category) {
            return Optional.ofNullable(byArea.getOrDefault(code, Map.of()).get(category));
        }
    }

    /** What holds in these places. */
    public Ruled in(Collection<String> divisionCodes) {
        var codes = divisionCodes.stream().flatMap(EnabledCategories::around).collect(toSet());
        return new Ruled(codes.isEmpty() ? List.of() : rows.last(codes));
    }

    /**
     * Finds that somebody would be entered in a category that is not enabled where they are to live.
     *
     * @param field in which the categories were said
     */
    public void check(
            Ruled ruled,
            String divisionCode,
            Collection<RecipientCategory> categories,
            String field,
            Problems problems) {
        categories.stream()
                .distinct()
                .sorted()
                .flatMap(category -> ruled.deciding(divisionCode, category).stream())
                .filter(ruling -> ruling.ruling() == Ruling.DISABLED)
                .findFirst()
                .ifPresent(ruling -> problems.add(field, "category-not-enabled", named(ruling.divisionCode())));
    }

    /** The same of one person. */
    public void check(String divisionCode, Collection<RecipientCategory> categories, String field, Problems problems) {
        check(in(Set.of(divisionCode)), divisionCode, categories, field, problems);
    }

    /** Of what is no code nothing was ruled; that it is none is found elsewhere. */
    private static Stream<String> around(String code) {
        return DivisionCode.isWellFormed(code) ? DivisionCode.upwards(code).stream() : Stream.empty();
    }

    private String named(String code) {
        return divisions
                .names(List.of(code))
                .getOrDefault(code, DivisionName.unnamed(code))
                .name();
    }
}
