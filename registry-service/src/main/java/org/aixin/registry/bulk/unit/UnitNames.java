package org.aixin.registry.bulk.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.bulk.row.Batch;
import org.aixin.registry.bulk.row.Reading;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.unit.UnitIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the units that rows mean, by what people call them. */
@Component
public class UnitNames {

    private static final Pattern ID = Pattern.compile("\\d{16,18}|[1-8]\\d{18}");
    private static final int TOWNSHIP = 9;

    private final UnitIntake units;

    UnitNames(UnitIntake units) {
        this.units = units;
    }

    /** The units that stand today, by what the rows of a chunk say. */
    public Map<String, List<UnitIntake.Known>> called(Collection<Sensitive> said) {
        var names = new HashSet<String>();
        var ids = new HashSet<Long>();
        for (var one : said) {
            var text = one.reveal().strip();
            if (ID.matcher(text).matches()) {
                ids.add(Long.valueOf(text));
            } else {
                names.add(text);
            }
        }
        var called = new HashMap<String, List<UnitIntake.Known>>();
        for (var unit : units.called(names, ids)) {
            if (ids.contains(unit.id())) {
                called.put(Long.toString(unit.id()), List.of(unit));
            }
            called.computeIfAbsent(unit.name(), any -> new ArrayList<>()).add(unit);
        }
        return called;
    }

    /**
     * The one that a row means; null where nothing is said, or where a problem was found. Of several of one name those in the
     * area of the file come first.
     *
     * @param place where it belongs, as the row says
     * @param allowed which of them may be meant
     */
    public UnitIntake.@Nullable Known one(
            Map<String, List<UnitIntake.Known>> called,
            Reading read,
            SheetField field,
            @Nullable Sensitive place,
            Batch batch,
            Predicate<UnitIntake.Known> allowed) {
        var said = read.text(field);
        if (said == null) {
            return null;
        }
        var found = called.getOrDefault(said.reveal().strip(), List.of()).stream()
                .filter(allowed)
                .toList();
        if (found.size() > 1) {
            found = nearest(found, place, batch);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (read.isFree(field)) {
            if (found.isEmpty()) {
                read.refuse(field, "unit-not-found");
            } else {
                read.refuse(field, "unit-ambiguous", found.size());
            }
        }
        return null;
    }

    private static List<UnitIntake.Known> nearest(
            List<UnitIntake.Known> found, @Nullable Sensitive place, Batch batch) {
        var office = place == null ? null : batch.places().division(place.reveal(), TOWNSHIP);
        var near = found.stream()
                .filter(unit -> office == null
                        ? DivisionCode.isWithin(unit.divisionCode(), batch.division())
                        : unit.divisionCode().equals(office))
                .toList();
        return near.isEmpty() ? found : near;
    }
}
