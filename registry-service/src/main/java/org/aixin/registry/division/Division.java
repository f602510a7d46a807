package org.aixin.registry.division;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A node of the division tree with its history. Immutable.
 *
 * @param content fingerprint of the command that registered it
 */
record Division(
        String code,
        long version,
        DivisionLevel level,
        String content,
        Timeline<Place> places,
        List<Succession> successions) {

    /**
     * What it is called, and where it hangs.
     *
     * @param reportingUnit whether it reports to the province for itself, beside the prefectures
     */
    record Place(String name, @Nullable String parentCode, boolean reportingUnit) {

        Place called(String name) {
            return new Place(name, parentCode, reportingUnit);
        }

        Place below(String parentCode) {
            return new Place(name, parentCode, reportingUnit);
        }

        Place reporting(boolean reportingUnit) {
            return new Place(name, parentCode, reportingUnit);
        }
    }

    /** From that day on the successor stands for (a part of) it. */
    record Succession(LocalDate from, String successorCode) {}

    static Division register(RegisterDivision command, String content) {
        return new Division(
                command.code(),
                Intake.FIRST,
                command.level(),
                content,
                Timeline.startingOn(command.from(), new Place(command.name(), command.parentCode(), command.reports())),
                List.of());
    }

    /** What it is called last. */
    String name() {
        return places.last().name();
    }

    /** Whether it is there on that day. */
    boolean standsOn(LocalDate day) {
        return places.on(day).isPresent();
    }

    Division movedBelow(String parentCode, LocalDate from) {
        return changed(places.changedFrom(from, place -> place.below(parentCode)), successions);
    }

    Division renamed(String name, LocalDate from) {
        return changed(places.changedFrom(from, place -> place.called(name)), successions);
    }

    Division reporting(boolean reportingUnit, LocalDate from) {
        return changed(places.changedFrom(from, place -> place.reporting(reportingUnit)), successions);
    }

    /** Hangs below the heir wherever it would hang below the other one from that day on, or from its own first day. */
    Division inherited(String parentCode, String heir, LocalDate from) {
        var day = from.isBefore(places.begins()) ? places.begins() : from;
        return changed(
                places.changedFrom(day, place -> parentCode.equals(place.parentCode()) ? place.below(heir) : place),
                successions);
    }

    /** @param successors nobody where it just ends */
    Division succeededBy(List<String> successors, LocalDate from) {
        return changed(
                places.endedOn(from),
                successors.stream().map(code -> new Succession(from, code)).toList());
    }

    private Division changed(Timeline<Place> places, List<Succession> successions) {
        return new Division(code, version + 1, level, content, places, successions);
    }

    DivisionChanged event() {
        return new DivisionChanged(
                code,
                version,
                name(),
                level,
                places.spans().stream()
                        .map(span -> new DivisionChanged.Span(
                                span.from(),
                                span.to(),
                                span.what().parentCode(),
                                span.what().name(),
                                span.what().reportingUnit()))
                        .toList(),
                successions.stream()
                        .map(one -> new DivisionChanged.Succession(one.from(), one.successorCode()))
                        .toList());
    }
}
