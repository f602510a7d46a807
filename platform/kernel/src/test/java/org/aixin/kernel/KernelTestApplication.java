package org.aixin.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.BrokenOff;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Unavailable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that does nothing but what the kernel is for. */
@SpringBootApplication
public class KernelTestApplication {

    public enum Kind {
        CONTACT,
        VISIT
    }

    public record Hazard(@NotNull Kind type, boolean removed) {}

    public record CareRecord(
            @NotNull Long householdId,
            @NotNull Kind kind,
            @NotNull Instant occurredAt,
            @NotBlank String channel,
            @Size(max = 5) String note,
            @Min(0) Integer fen,
            LocalDate day,
            List<@Valid Hazard> hazards) {}

    public record Answer(long id, Long householdId, List<Long> recipientIds, long version, Instant at, LocalDate day) {}

    record Items(List<Integer> items, String next) {}

    static class Broken extends RuntimeException {}

    @Bean
    KnownFailure brokenIsKnown() {
        return failure -> failure instanceof Broken ? Optional.of(new Unavailable(failure)) : Optional.empty();
    }

    static class DateInFuture extends Refusal {
        DateInFuture(LocalDate day) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "date-in-future", day);
        }
    }

    @RestController
    static class Controller {

        @PostMapping("/records")
        ResponseEntity<CareRecord> post(@Valid @RequestBody CareRecord body) {
            return ResponseEntity.status(201).body(body);
        }

        @PostMapping("/many-records")
        int postMany(@RequestBody List<@Valid CareRecord> body) {
            return body.size();
        }

        @GetMapping("/answer")
        Answer answer() {
            return new Answer(
                    1987654321987654321L,
                    2L,
                    List.of(3L),
                    4,
                    Instant.parse("2026-03-10T01:30:00Z"),
                    LocalDate.of(2026, 3, 10));
        }

        @GetMapping("/caller")
        Map<String, String> caller() {
            return Map.of("subject", Callers.current().subject());
        }

        @GetMapping("/later")
        Callable<Map<String, String>> later() {
            return Callers.carrying(() -> Map.of("subject", Callers.current().subject()));
        }

        @GetMapping("/internal/v1/states/{aggregate}")
        Map<String, String> states(@PathVariable String aggregate) {
            return Map.of("subject", Callers.current().subject());
        }

        @GetMapping("/page")
        PageRequest page(PageRequest page, @RequestParam(required = false) Integer year) {
            return page;
        }

        @GetMapping("/listed/{many}")
        List<Integer> listed(@PathVariable int many) {
            return IntStream.range(0, many).boxed().toList();
        }

        @GetMapping("/paged/{many}")
        ResponseEntity<Page<Integer>> paged(@PathVariable int many) {
            return ResponseEntity.ok(Page.of(listed(many), 1_000, PageRequest.first()));
        }

        @GetMapping("/with-items/{many}")
        Items withItems(@PathVariable int many) {
            return new Items(listed(many), "elsewhere");
        }

        @GetMapping("/day")
        LocalDate day(@RequestParam LocalDate on, @RequestHeader("Idempotency-Key") String key) {
            return on;
        }

        @PutMapping("/records/{id}")
        long put(@PathVariable long id, IfMatch from) {
            return from.version();
        }

        @GetMapping("/half")
        void half(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("half");
            response.flushBuffer();
            BrokenOff.because(new IllegalStateException("the other half"), request);
        }

        @GetMapping("/not-even-half")
        void notEvenHalf(HttpServletRequest request) {
            BrokenOff.because(new NotFound(), request);
        }

        @GetMapping("/not-found")
        void notFound() {
            throw new NotFound();
        }

        @GetMapping("/invalid")
        void invalid() {
            throw new Invalid(FieldProblem.of("size", "range", 1, 2000));
        }

        @GetMapping("/future")
        void future() {
            throw new DateInFuture(LocalDate.of(2030, 1, 1));
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("cannot reach the pool", new Broken());
        }

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("secret detail");
        }
    }
}
