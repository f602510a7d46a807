package org.aixin.miniprogram.handbook;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Entries as trees: what a policy says is policy-service's to word. */
@FeignClient(name = "policy-service", url = "${aixin.urls.policy-service}", path = "/internal/v1/policies")
interface PolicyClient {

    @GetMapping
    ResponseEntity<JsonNode> list(
            @RequestParam("q") @Nullable String q,
            @RequestParam("category") @Nullable String category,
            @RequestParam("class") @Nullable String recipientClass,
            @RequestParam("page") @Nullable String page,
            @RequestParam("size") @Nullable String size,
            @RequestParam("cursor") @Nullable String cursor);

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> one(@PathVariable("id") long id, @RequestParam("edition") @Nullable String edition);
}
