package org.aixin.persistence.projection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator have a projection loaded again and see how far it is. Jobs only, as their list allows. */
@RestController
@RequestMapping("/internal/v1/projections/{aggregate}/load")
class ProjectionLoadController {

    private final StateLoader loader;

    ProjectionLoadController(StateLoader loader) {
        this.loader = loader;
    }

    /** @param finishedAt null while it goes on */
    record Progress(
            String topic,
            @Nullable String after,
            long loaded,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        private static Progress of(ProjectionLoad load) {
            return new Progress(
                    load.topic(),
                    load.afterKey(),
                    load.loaded(),
                    instant(load.startedAt()),
                    optional(load.finishedAt()));
        }

        private static @Nullable Instant optional(@Nullable LocalDateTime time) {
            return time == null ? null : instant(time);
        }

        private static Instant instant(LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
    }

    @GetMapping
    Progress progress(@PathVariable String aggregate) {
        requireJob();
        return Progress.of(loader.progress(aggregate));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress again(@PathVariable String aggregate) {
        requireJob();
        loader.again(aggregate);
        return Progress.of(loader.progress(aggregate));
    }

    private static void requireJob() {
        if (Callers.current().kind() != CallerKind.JOB) {
            throw new NotFound();
        }
    }
}
