package org.aixin.visit.carerecord;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordOrigin;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Care records for the mini-program's back end, on behalf of the cadre who calls. */
@RestController
@RequestMapping("/internal/v1/care-records")
class CareRecordController {

    private final CareRecordLog log;
    private final CareRecordList list;
    private final CareRecordBatch batch;
    private final CareRecordTakeOver takeOver;

    CareRecordController(CareRecordLog log, CareRecordList list, CareRecordBatch batch, CareRecordTakeOver takeOver) {
        this.log = log;
        this.list = list;
        this.batch = batch;
        this.takeOver = takeOver;
    }

    record Batch(@NotNull @Size(min = 1, max = 200) List<JsonNode> items) {}

    record Outcomes(List<CareRecordBatch.Outcome> items) {}

    record Tallies(List<CareRecordTally> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CareRecordView> log(
            @RequestHeader(name = "Idempotency-Key")
                    @Size(min = 8, max = 64)
                    @Pattern(regexp = "[\\x21-\\x7E]*", message = "{idempotency-key.printable}")
                    String key,
            @Valid @RequestBody LogCareRecord entry) {
        var logged = log.log(cadre(), key, entry, CareRecordOrigin.APP);
        var answer = ResponseEntity.created(
                        URI.create("/internal/v1/care-records/" + logged.view().id()))
                .eTag(IfMatch.etag(logged.view().version()));
        if (logged.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(logged.view());
    }

    @PostMapping("/batch")
    Outcomes logAll(@Valid @RequestBody Batch records) {
        return new Outcomes(batch.log(cadre(), records.items()));
    }

    @GetMapping("/tallies")
    Tallies tallies(@RequestParam("year") @Min(2023) @Max(9998) int year) {
        return new Tallies(list.tallies(cadre(), year));
    }

    /** Takes records over from before this system, for any cadre: all or none. */
    @PostMapping("/migrations")
    List<TakenOver> migrate(@RequestBody @NotEmpty @Size(max = 500) List<@Valid MigrateCareRecord> records) {
        Callers.current().require("CARE_RECORD_MIGRATE");
        return takeOver.take(records);
    }

    @GetMapping
    Page<CareRecordView> list(
            @RequestParam(name = "householdId", required = false) @Nullable Long householdId,
            @RequestParam(name = "kind", required = false) @Nullable CareKind kind,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "status", defaultValue = "VALID") CareRecordStatus status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        var first = from == null && year != null ? LocalDate.of(year, 1, 1) : from;
        var end = to == null && year != null ? LocalDate.of(year + 1, 1, 1) : to;
        return list.page(new CareRecordFilter(cadre(), status, householdId, kind, first, end), page, cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<CareRecordView> one(@PathVariable long id) {
        cadre();
        return tagged(log.one(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<CareRecordView> correct(
            @PathVariable long id, IfMatch version, @Valid @RequestBody LogCareRecord entry) {
        cadre();
        return tagged(log.correct(id, version.version(), entry));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> voidRecord(@PathVariable long id, IfMatch version) {
        cadre();
        log.voidRecord(id, version.version());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<CareRecordView> tagged(CareRecordView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }

    /** Who they are comes from the token alone. */
    private static long cadre() {
        Caller caller = Callers.current();
        if (caller.cadreId() == null) {
            throw new Forbidden();
        }
        return caller.cadreId();
    }
}
