package org.aixin.miniprogram.carerecord;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.JsonNode;

/** Bodies as trees: what is in them is visit-service's to judge. */
@FeignClient(name = "visit-service", url = "${aixin.urls.visit-service}", path = "/internal/v1/care-records")
interface VisitClient {

    @PostMapping
    ResponseEntity<JsonNode> log(@RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode careRecord);

    @PostMapping("/batch")
    ResponseEntity<JsonNode> logAll(@RequestBody JsonNode careRecords);

    @GetMapping
    ResponseEntity<JsonNode> list(@SpringQueryMap Map<String, String> filter);

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> one(@PathVariable("id") long id);

    @PutMapping("/{id}")
    ResponseEntity<JsonNode> correct(
            @PathVariable("id") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody JsonNode careRecord);

    @DeleteMapping("/{id}")
    ResponseEntity<Void> voidRecord(
            @PathVariable("id") long id, @RequestHeader(name = "If-Match", required = false) @Nullable String version);
}
