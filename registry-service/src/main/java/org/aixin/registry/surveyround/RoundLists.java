package org.aixin.registry.surveyround;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.identity.account.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows rounds, the newest first: those of the caller's area and inside it, and those in which its townships confirm. */
@Service
class RoundLists {

    private final RoundMapper rows;
    private final Divisions divisions;
    private final Actors actors;
    private final Reach reach;
    private final Clock clock;

    RoundLists(RoundMapper rows, Divisions divisions, Actors actors, Reach reach, Clock clock) {
        this.rows = rows;
        this.divisions = divisions;
        this.actors = actors;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<RoundView> page(@Nullable RoundState state, PageRequest request) {
        Callers.current().require(Permissions.READ);
        var known = RoundReach.of(Callers.current().grants());
        if (known.isNothing()) {
            return Page.of(List.of(), 0, request);
        }
        return Page.of(
                views(rows.page(known, state, request.size(), request.offset())), rows.count(known, state), request);
    }

    /** @throws NotFound if there is none, or none that the caller may know */
    @Transactional(readOnly = true)
    RoundView one(long id) {
        return views(List.of(round(id))).get(0);
    }

    /** How a round stands after what was just done to it. */
    RoundView view(SurveyRound round) {
        return views(List.of(round)).get(0);
    }

    SurveyRound round(long id) {
        Callers.current().require(Permissions.READ);
        var round = rows.find(id);
        if (round == null || !RoundReach.of(Callers.current().grants()).has(round.divisionCode())) {
            throw new NotFound();
        }
        return round;
    }

    private List<RoundView> views(List<SurveyRound> rounds) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        var steps = rows.steps(rounds.stream().map(SurveyRound::id).toList()).stream()
                .collect(groupingBy(RoundStep::roundId));
        var names = names(steps.values().stream().flatMap(List::stream).map(RoundStep::doneBy));
        var places =
                divisions.names(rounds.stream().map(SurveyRound::divisionCode).collect(toSet()));
        return rounds.stream()
                .map(round -> view(round, steps.getOrDefault(round.id(), List.of()), names, places))
                .toList();
    }

    private RoundView view(
            SurveyRound round,
            Collection<RoundStep> steps,
            Map<String, String> names,
            Map<String, DivisionName> places) {
        var code = round.divisionCode();
        var caller = Callers.current();
        return new RoundView(
                round.id(),
                round.version(),
                round.name(),
                round.kind(),
                places.getOrDefault(code, DivisionName.unnamed(code)),
                round.fromDay(),
                round.toDay(),
                round.asOf(BusinessDays.today(clock)),
                round.state(),
                steps.stream()
                        .map(step -> new RoundView.Step(step.state(), party(step.doneBy(), names), step.doneAt()))
                        .toList(),
                RoundReach.ownPart(caller.grants(), code).orElse(code),
                caller.may(Permissions.CONFIRM_CHANGE) && reach.hasDivision(code));
    }

    /** What those who work in office are called. */
    Map<String, String> names(Stream<String> subjects) {
        return actors.named(subjects.collect(toSet()));
    }

    static RoundView.Party party(String actor, Map<String, String> names) {
        return new RoundView.Party(actor, names.get(actor));
    }
}
