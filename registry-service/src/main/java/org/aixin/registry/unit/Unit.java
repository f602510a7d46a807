package org.aixin.registry.unit;

import java.time.LocalDate;
import java.util.List;
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
record Unit(
        long id, long version, UnitType type, String content, Timeline<Place> places, List<Succession> successions) {

    /**
     * What it is called, where it hangs in both trees, and whose office it belongs to.
     *
     * @param assistedCounties what it helps as a whole, by code
     */
    record Place(
            String name,
            @Nullable Long managedBy,
            @Nullable Long groupLeader,
            String divisionCode,
            List<String> assistedCounties) {}

    /** From that day on the successor stands for it. */
    record Succession(LocalDate from, long successorId) {}

    static Unit register(long id, RegisterUnit command, String content) {
        return register(id, command, List.of(), content);
    }

    static Unit register(long id, RegisterUnit command, List<String> assistedCounties, String content) {
        var place = new Place(
                command.name(), command.managedBy(), command.groupLeader(), command.divisionCode(), assistedCounties);
        return new Unit(
                id, Intake.FIRST, command.type(), content, Timeline.startingOn(command.from(), place), List.of());
    }

    /** What it is called last. */
    String name() {
        return places.last().name();
    }

    /** Whether it is there on that day. */
    boolean standsOn(LocalDate day) {
        return places.on(day).isPresent();
    }

    Unit changed(ChangeUnit command) {
        return changed(places.changedFrom(
                command.from(),
                place -> new Place(
                        place.name(),
                        command.managedBy(),
                        command.groupLeader(),
                        command.divisionCode(),
                        place.assistedCounties())));
    }

    Unit renamed(String name, LocalDate from) {
        return changed(places.changedFrom(
                from,
                place -> new Place(
                        name, place.managedBy(), place.groupLeader(), place.divisionCode(), place.assistedCounties())));
    }

    Unit assisting(List<String> counties, LocalDate from) {
        return changed(places.changedFrom(
                from,
                place -> new Place(
                        place.name(), place.managedBy(), place.groupLeader(), place.divisionCode(), counties)));
    }

    /**
     * Hangs below the heir wherever it would hang below the other one from that day on, or from its own first day; the heir
     * itself takes the other one's place.
     */
    Unit inherited(Unit former, long heir, LocalDate from) {
        var day = from.isBefore(places.begins()) ? places.begins() : from;
        var above = former.places().on(from).orElse(former.places().last());
        // Boxed, for the place above may be none.
        var managedBy = id == heir ? above.managedBy() : Long.valueOf(heir);
        var groupLeader = id == heir ? above.groupLeader() : Long.valueOf(heir);
        return changed(places.changedFrom(
                day,
                place -> new Place(
                        place.name(),
                        isOf(former, place.managedBy()) ? managedBy : place.managedBy(),
                        isOf(former, place.groupLeader()) ? groupLeader : place.groupLeader(),
                        place.divisionCode(),
                        place.assistedCounties())));
    }

    /** Belongs to the successor's office wherever it would belong to that of the division from that day on. */
    Unit belongingTo(String successor, String divisionCode, LocalDate from) {
        var day = from.isBefore(places.begins()) ? places.begins() : from;
        return changed(places.changedFrom(
                day,
                place -> new Place(
                        place.name(),
                        place.managedBy(),
                        place.groupLeader(),
                        place.divisionCode().equals(divisionCode) ? successor : place.divisionCode(),
                        place.assistedCounties())));
    }

    /** @param successors none where it just ends */
    Unit succeededBy(List<Long> successors, LocalDate from) {
        return new Unit(
                id,
                version + 1,
                type,
                content,
                places.endedOn(from),
                successors.stream().map(one -> new Succession(from, one)).toList());
    }

    Place placeOn(LocalDate day) {
        return places.on(day).orElse(places.last());
    }

    private static boolean isOf(Unit former, @Nullable Long above) {
        return above != null && above == former.id();
    }

    private Unit changed(Timeline<Place> places) {
        return new Unit(id, version + 1, type, content, places, successions);
    }

    UnitChanged event() {
        return new UnitChanged(
                id,
                version,
                name(),
                type,
                places.spans().stream()
                        .map(span -> new UnitChanged.Span(
                                span.from(),
                                span.to(),
                                span.what().managedBy(),
                                span.what().groupLeader(),
                                span.what().divisionCode(),
                                span.what().name(),
                                span.what().assistedCounties()))
                        .toList(),
                successions.stream()
                        .map(one -> new UnitChanged.Succession(one.from(), one.successorId()))
                        .toList());
    }
}
