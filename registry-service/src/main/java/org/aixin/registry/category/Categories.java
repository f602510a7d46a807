package org.aixin.registry.category;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Notes;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.division.WholeDivisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules on the categories of areas: offices of a county or above, each for the own area and what lies in it. */
@Service
class Categories {

    private static final int COUNTY = 6;
    private static final int LONGEST_HISTORY = 100;

    private final CategoryMapper rows;
    private final EnabledCategories enabled;
    private final Divisions divisions;
    private final WholeDivisions whole;
    private final Reach reach;
    private final ActorNames actors;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Categories(
            CategoryMapper rows,
            EnabledCategories enabled,
            Divisions divisions,
            WholeDivisions whole,
            Reach reach,
            ActorNames actors,
            FieldCipher cipher,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.enabled = enabled;
        this.divisions = divisions;
        this.whole = whole;
        this.reach = reach;
        this.actors = actors;
        this.cipher = cipher;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such division */
    @Transactional(readOnly = true)
    public AreaCategories of(String code) {
        Callers.current().require(Permissions.READ);
        var ruled = enabled.in(List.of(code));
        var history = rows.history(code, LONGEST_HISTORY);
        var names = divisions.names(Stream.concat(
                        Stream.of(code),
                        Arrays.stream(RecipientCategory.values())
                                .flatMap(category -> ruled.deciding(code, category).stream())
                                .map(CategoryRuling::divisionCode))
                .collect(toSet()));
        var division = names.get(code);
        if (division == null) {
            throw new NotFound();
        }
        return new AreaCategories(
                division,
                mayRule(code),
                Arrays.stream(RecipientCategory.values())
                        .map(category -> line(code, category, ruled, names))
                        .toList(),
                steps(history));
    }

    /**
     * From now on it holds for the area, and for all in it that is not ruled on otherwise.
     *
     * @param expected how often the area has ruled on the category
     * @throws NotFound if there is no such division, or none that the caller sees whole
     */
    @Transactional
    public void rule(String code, IfMatch expected, RuleOnCategory said) {
        Callers.current().require(Permissions.CONFIRM_CHANGE);
        whole.of(code);
        Notes.checkSaid(said.note());
        var problems = new Problems();
        if (code.length() != COUNTY) {
            problems.add("division", "categories-by-county");
        }
        problems.refuseIfAny();
        var before = rows.lastSeq(code, said.category());
        expected.check(before);
        var id = ids.next();
        rows.insert(new CategoryRuling(
                id,
                code,
                said.category(),
                before + 1,
                said.ruling(),
                Callers.current().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                said.note() == null ? null : cipher.seal(CategoryRuling.NOTE, id, said.note())));
        audit.append(AuditNote.of(CategoryEvent.CATEGORY_RULED)
                .about("division", code)
                .saying(said.category() + " " + said.ruling()));
    }

    private boolean mayRule(String code) {
        return code.length() == COUNTY && Callers.current().may(Permissions.CONFIRM_CHANGE) && reach.hasDivision(code);
    }

    private static AreaCategories.Line line(
            String code, RecipientCategory category, EnabledCategories.Ruled ruled, Map<String, DivisionName> names) {
        var own = ruled.in(code, category);
        var deciding = ruled.deciding(code, category);
        return new AreaCategories.Line(
                category,
                deciding.map(CategoryRuling::ruling).orElse(Ruling.ENABLED) == Ruling.ENABLED,
                own.map(CategoryRuling::ruling).orElse(Ruling.INHERITED),
                own.map(CategoryRuling::seq).orElse(0L),
                deciding.map(CategoryRuling::divisionCode)
                        .map(place -> names.getOrDefault(place, DivisionName.unnamed(place)))
                        .orElse(null));
    }

    /** What is noted is for those who keep the area. */
    private List<AreaCategories.Step> steps(List<CategoryRuling> history) {
        var called = actors.named(history.stream().map(CategoryRuling::ruledBy).collect(toSet()));
        return history.stream()
                .map(one -> new AreaCategories.Step(
                        one.category(),
                        one.ruling(),
                        one.ruledAt(),
                        one.ruledBy(),
                        called.get(one.ruledBy()),
                        note(one)))
                .toList();
    }

    private @Nullable String note(CategoryRuling ruling) {
        return ruling.note() == null || !reach.hasDivision(ruling.divisionCode())
                ? null
                : cipher.open(CategoryRuling.NOTE, ruling.id(), ruling.note()).reveal();
    }
}
