package org.aixin.registry.division;

import java.time.LocalDate;
import java.util.Map;
import org.aixin.registry.timeline.Timeline;

/** Some divisions and until when they stand. */
public final class KnownDivisions {

    private final Map<String, Timeline<Division.Place>> places;

    KnownDivisions(Map<String, Timeline<Division.Place>> places) {
        this.places = places;
    }

    /** Whether something new may be put into the division on that day: it exists and is not gone by then. */
    public boolean stands(String code, LocalDate day) {
        var known = places.get(code);
        return known != null && !known.endedBy(day);
    }
}
