package org.aixin.stats.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of the statistics, for the province's office. */
@RestController
@RequestMapping("/api/console/v1/statistics/generations")
class GenerationController {

    private final GenerationDesk desk;

    GenerationController(GenerationDesk desk) {
        this.desk = desk;
    }

    record All(List<GenerationView> items) {}

    record Activate(@Nullable Boolean differencesAccepted) {}

    @GetMapping
    All all() {
        return new All(desk.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    GenerationView rebuild() {
        return desk.rebuild();
    }

    @PostMapping("/{gen}/activation")
    GenerationView activate(@PathVariable int gen, @RequestBody(required = false) @Nullable Activate how) {
        return desk.activate(gen, how != null && Boolean.TRUE.equals(how.differencesAccepted()));
    }

    @PostMapping("/{gen}/retirement")
    @ResponseStatus(HttpStatus.ACCEPTED)
    GenerationView retire(@PathVariable int gen) {
        return desk.retire(gen);
    }
}
