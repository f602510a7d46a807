package org.aixin.miniprogram.handbook;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What holds today, as policy-service has it; its refusals pass unchanged. */
@RestController
@RequestMapping("/api/mini/v1/handbook")
class HandbookController {

    private final PolicyClient policies;

    HandbookController(PolicyClient policies) {
        this.policies = policies;
    }

    @GetMapping
    @Nullable
    JsonNode list(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "category", required = false) @Nullable String category,
            @RequestParam(name = "class", required = false) @Nullable String recipientClass,
            @RequestParam(name = "page", required = false) @Nullable String page,
            @RequestParam(name = "size", required = false) @Nullable String size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return policies.list(q, category, recipientClass, page, size, cursor).getBody();
    }

    /** @param edition left out: the one that holds today */
    @GetMapping("/{id}")
    ResponseEntity<JsonNode> one(
            @PathVariable long id, @RequestParam(name = "edition", required = false) @Nullable String edition) {
        var answer = policies.one(id, edition);
        var passed = ResponseEntity.ok();
        answer.getHeaders().getOrEmpty(HttpHeaders.ETAG).forEach(value -> passed.header(HttpHeaders.ETAG, value));
        return passed.body(answer.getBody());
    }
}
