package org.aixin.persistence.states;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves an owner's states to projections that are built or compared. Jobs only: states ignore data scope. */
@RestController
@RequestMapping("/internal/v1")
class StatesController {

    private static final int LARGEST_PAGE = 1000;

    private static final int LARGEST_LIST = 10_000;
    private static final int BUCKETS = 64;

    private final Map<String, StateSource> sources;
    private final Reemissions reemissions;

    StatesController(List<StateSource> sources, Reemissions reemissions) {
        this.reemissions = reemissions;
        this.sources = sources.stream().collect(Collectors.toMap(StateSource::aggregate, Function.identity()));
    }

    /** Pages by key: {@code next} is the {@code after} of the following page, null at the end. */
    record States(
            List<? extends IntegrationEvent> items,
            @Nullable String next) {}

    record Digests(List<Digest> buckets) {}

    /** Pages by key, as states do. */
    record Versions(List<StateVersion> items, @Nullable String next) {}

    record Reemit(@Nullable List<@Nullable String> keys) {}

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

    /** What stands in a bucket whose digest differs. */
    @GetMapping("/digests/{aggregate}/{bucket}")
    Versions versions(
            @PathVariable String aggregate,
            @PathVariable int bucket,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int size) {
        var source = source(aggregate);
        if (bucket < 0 || bucket >= BUCKETS) {
            throw new NotFound();
        }
        var asked = Math.max(1, Math.min(size, LARGEST_LIST));
        var items = source.versions(bucket, after, asked);
        return new Versions(
                items, items.size() < asked ? null : items.get(items.size() - 1).key());
    }

    @PostMapping("/states/{aggregate}/re-emissions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Reemissions.Reemitted reemit(@PathVariable String aggregate, @RequestBody Reemit asked) {
        var source = source(aggregate);
        var keys = asked.keys() == null ? List.<@Nullable String>of() : asked.keys();
        if (keys.isEmpty() || keys.size() > LARGEST_PAGE) {
            throw new Invalid(FieldProblem.of("keys", "range", "1", Integer.toString(LARGEST_PAGE)));
        }
        var named = keys.stream()
                .map(key -> {
                    if (key == null) {
                        throw new Invalid(FieldProblem.of("keys", "required"));
                    }
                    return key;
                })
                .toList();
        return reemissions.reemit(source, named);
    }

    private StateSource source(String aggregate) {
        var source = Callers.current().kind() == CallerKind.JOB ? sources.get(aggregate) : null;
        if (source == null) {
            throw new NotFound();
        }
        return source;
    }
}
