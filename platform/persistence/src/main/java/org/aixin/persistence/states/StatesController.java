package org.aixin.persistence.states;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves an owner's states to projections that are built or compared. Jobs only: states ignore data scope. */
@RestController
@RequestMapping("/internal/v1")
class StatesController {

    private static final int LARGEST_PAGE = 1000;

    private final Map<String, StateSource> sources;

    StatesController(List<StateSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(StateSource::aggregate, Function.identity()));
    }

    /** Pages by key: {@code next} is the {@code after} of the following page, null at the end. */
    record States(
            List<? extends IntegrationEvent> items,
            @Nullable String next) {}

    record Digests(List<Digest> buckets) {}

    @GetMapping("/states/{aggregate}")
    States states(
            @PathVariable String aggregate,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int size) {
        var asked = Math.max(1, Math.min(size, LARGEST_PAGE));
        var items = source(aggregate).after(after, asked);
        return new States(
                items, items.size() < asked ? null : items.get(items.size() - 1).key());
    }

    @GetMapping("/digests/{aggregate}")
    Digests digests(@PathVariable String aggregate) {
        return new Digests(source(aggregate).digests());
    }

    private StateSource source(String aggregate) {
        var source = Callers.current().kind() == CallerKind.JOB ? sources.get(aggregate) : null;
        if (source == null) {
            throw new NotFound();
        }
        return source;
    }
}
