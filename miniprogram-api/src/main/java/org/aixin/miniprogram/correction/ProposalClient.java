package org.aixin.miniprogram.correction;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.JsonNode;

/** Bodies as trees: what is in them is registry-service's to judge. */
@FeignClient(
        name = "registry-service",
        contextId = "proposals",
        url = "${aixin.urls.registry-service}",
        path = "/internal/v1/correction-proposals")
interface ProposalClient {

    @PostMapping
    ResponseEntity<JsonNode> propose(@RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode proposal);

    @GetMapping
    ResponseEntity<JsonNode> own(@SpringQueryMap Map<String, String> asked);
}
