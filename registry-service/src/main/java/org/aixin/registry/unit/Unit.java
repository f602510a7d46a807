package org.aixin.registry.unit;

import java.time.LocalDate;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.registry.UnitType;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its history in both trees. Immutable.
 *
 * @param content fingerprint of the command that registered it
 */
record Unit(long id, long version, String name, UnitType type, String content, Timeline<Place> places) {

    /** Where it hangs in both trees, and whose office it belongs to. */
    record Place(@Nullable Long managedBy, @Nullable Long groupLeader, String divisionCode) {}

    static Unit register(long id, RegisterUnit command, String content) {
        var place = new Place(command.managedBy(), command.groupLeader(), command.divisionCode());
        return new Unit(
                id, Intake.FIRST, command.name(), command.type(), content, Timeline.startingOn(command.from(), place));
    }

    Unit changed(ChangeUnit command) {
        var place = new Place(command.managedBy(), command.groupLeader(), command.divisionCode());
        return new Unit(id, version + 1, name, type, content, places.changedFrom(command.from(), before -> place));
    }

    Place placeOn(LocalDate day) {
        return places.on(day).orElse(places.last());
    }

    UnitChanged event() {
        return new UnitChanged(
                id,
                version,
                name,
                type,
                places.spans().stream()
                        .map(span -> new UnitChanged.Span(
                                span.from(),
                                span.to(),
                                span.what().managedBy(),
                                span.what().groupLeader(),
                                span.what().divisionCode()))
                        .toList());
    }
}
