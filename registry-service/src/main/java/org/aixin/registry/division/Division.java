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
        String name,
        DivisionLevel level,
        String content,
        Timeline<Place> places,
        List<Succession> successions) {

    /** Where it hangs. */
    record Place(@Nullable String parentCode) {}

    /** From that day on the successor stands for (a part of) it. */
    record Succession(LocalDate from, String successorCode) {}

    static Division register(RegisterDivision command, String content) {
        return new Division(
                command.code(),
                Intake.FIRST,
                command.name(),
                command.level(),
                content,
                Timeline.startingOn(command.from(), new Place(command.parentCode())),
                List.of());
    }

    Division movedBelow(String parentCode, LocalDate from) {
        return changed(places.changedFrom(from, place -> new Place(parentCode)), successions);
    }

    Division succeededBy(List<String> successors, LocalDate from) {
        return changed(
                places.endedOn(from),
                successors.stream().map(code -> new Succession(from, code)).toList());
    }

    private Division changed(Timeline<Place> places, List<Succession> successions) {
        return new Division(code, version + 1, name, level, content, places, successions);
    }

    DivisionChanged event() {
        return new DivisionChanged(
                code,
                version,
                name,
                level,
                places.spans().stream()
                        .map(span -> new DivisionChanged.Span(
                                span.from(), span.to(), span.what().parentCode()))
                        .toList(),
                successions.stream()
                        .map(one -> new DivisionChanged.Succession(one.from(), one.successorCode()))
                        .toList());
    }
}
