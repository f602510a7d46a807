package org.aixin.registry.household;

import java.util.Collection;
import java.util.List;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Households many at a time: what the lists ask, within the caller's grants. */
@Service
public class ListedHouseholds {

    private final HouseholdListMapper rows;

    ListedHouseholds(HouseholdListMapper rows) {
        this.rows = rows;
    }

    public Rows chosen(HouseholdFilter filter) {
        var byUnit = filter.caredFor();
        return new Rows() {
            @Override
            public List<Place> places(@Nullable Place after, int limit, int offset) {
                boolean driven = byUnit != null && byUnit.ofFew();
                return byUnit != null && byUnit.own()
                        ? rows.ownPlaces(filter, after, limit, offset, driven)
                        : rows.places(filter, after, limit, offset, driven);
            }

            @Override
            public int count(@Nullable Integer atMost) {
                return byUnit != null && byUnit.own()
                        ? rows.ownCount(filter, null, atMost, true)
                        : rows.count(filter, null, atMost, byUnit != null);
            }
        };
    }

    /** Those with these ids, in the order of lists. */
    public List<ListedHousehold> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.rows(ids);
    }
}
