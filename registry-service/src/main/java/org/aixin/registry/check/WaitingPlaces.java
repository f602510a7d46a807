package org.aixin.registry.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.division.DivisionName;

/** Puts what waits to the places below a division, whatever levels lie between. */
final class WaitingPlaces {

    private WaitingPlaces() {}

    /**
     * @param below all that hangs right below the division, also where nothing waits
     * @param itself asked for where something stands right in the division, and in none below
     */
    static List<FindingSummary.OfPlace> of(
            List<DivisionName> below, List<FindingMapper.Counted> counted, Supplier<DivisionName> itself) {
        var left = new ArrayList<>(counted);
        var places = new ArrayList<FindingSummary.OfPlace>();
        for (var place : below) {
            var prefix = DivisionCode.prefixOf(place.code());
            var there =
                    left.stream().filter(one -> one.place().startsWith(prefix)).toList();
            left.removeAll(there);
            places.add(inPlace(place, there));
        }
        if (!left.isEmpty() || below.isEmpty()) {
            places.add(inPlace(itself.get(), left));
        }
        return List.copyOf(places);
    }

    private static FindingSummary.OfPlace inPlace(DivisionName place, List<FindingMapper.Counted> there) {
        return new FindingSummary.OfPlace(place, sum(there, FindingState.OPEN), sum(there, FindingState.IN_HAND));
    }

    static int sum(List<FindingMapper.Counted> counted, FindingState state) {
        return counted.stream()
                .filter(one -> one.state() == state)
                .mapToInt(FindingMapper.Counted::findings)
                .sum();
    }
}
