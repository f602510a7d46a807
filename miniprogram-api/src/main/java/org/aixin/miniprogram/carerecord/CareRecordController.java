package org.aixin.miniprogram.carerecord;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.miniprogram.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Passes the cadre's records to visit-service and its answers, refusals among them, back unchanged. */
@RestController
@RequestMapping(CareRecordController.PATH)
class CareRecordController {

    static final String PATH = "/api/mini/v1/care-records";

    private static final Set<String> FILTERS =
            Set.of("page", "size", "cursor", "householdId", "kind", "from", "to", "year");
    private static final List<String> PASSED_ON = List.of(HttpHeaders.ETAG, "Idempotency-Replayed");

    private final VisitClient visits;

    CareRecordController(VisitClient visits) {
        this.visits = visits;
    }

    @PostMapping
    ResponseEntity<JsonNode> log(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody JsonNode careRecord) {
        return passedOn(visits.log(IdempotencyKey.parse(key).value(), careRecord));
    }

    /** What was kept without signal: 1 to 200 records, each with its own key and its own outcome. */
    @PostMapping("/batch")
    ResponseEntity<JsonNode> logAll(@RequestBody JsonNode careRecords) {
        return passedOn(visits.logAll(careRecords));
    }

    @GetMapping
    ResponseEntity<JsonNode> list(@RequestParam Map<String, String> parameters) {
        var filter = parameters.entrySet().stream()
                .filter(parameter -> FILTERS.contains(parameter.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return passedOn(visits.list(filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> one(@PathVariable long id) {
        return passedOn(visits.one(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<JsonNode> correct(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody JsonNode careRecord) {
        return passedOn(visits.correct(id, version, careRecord));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> voidRecord(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
        return passedOn(visits.voidRecord(id, version));
    }

    private static <T> ResponseEntity<T> passedOn(ResponseEntity<T> answer) {
        var passed = ResponseEntity.status(answer.getStatusCode());
        for (var name : PASSED_ON) {
            answer.getHeaders().getOrEmpty(name).forEach(value -> passed.header(name, value));
        }
        var place = answer.getHeaders().getLocation();
        if (place != null) {
            passed.location(outside(place));
        }
        return passed.body(answer.getBody());
    }

    /** The same record under the path that the phone knows. */
    private static URI outside(URI inside) {
        var path = inside.getPath();
        return URI.create(PATH + path.substring(path.lastIndexOf('/')));
    }
}
