package org.aixin.miniprogram.correction;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.miniprogram.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Passes what a cadre wants corrected to registry-service and its answers, refusals among them, back unchanged. */
@RestController
@RequestMapping(CorrectionController.PATH)
class CorrectionController {

    static final String PATH = "/api/mini/v1/correction-proposals";

    private static final Set<String> ASKED = Set.of("recipientId", "page", "size", "cursor");
    private static final String REPLAYED = "Idempotency-Replayed";

    private final ProposalClient proposals;

    CorrectionController(ProposalClient proposals) {
        this.proposals = proposals;
    }

    @PostMapping
    ResponseEntity<JsonNode> propose(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody JsonNode proposal) {
        var answer = proposals.propose(IdempotencyKey.parse(key).value(), proposal);
        var passed = ResponseEntity.status(answer.getStatusCode());
        answer.getHeaders().getOrEmpty(REPLAYED).forEach(value -> passed.header(REPLAYED, value));
        return passed.body(answer.getBody());
    }

    /** The own ones, of one person or of all, with what became of them. */
    @GetMapping
    ResponseEntity<JsonNode> own(@RequestParam Map<String, String> parameters) {
        var asked = parameters.entrySet().stream()
                .filter(parameter -> ASKED.contains(parameter.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        var answer = proposals.own(asked);
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }
}
