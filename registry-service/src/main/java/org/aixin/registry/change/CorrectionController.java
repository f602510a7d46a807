package org.aixin.registry.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What cadres say is wrong about the people they care for, by way of miniprogram-api. */
@RestController
@RequestMapping("/internal/v1/correction-proposals")
class CorrectionController {

    private final Corrections corrections;
    private final ChangeLists lists;

    CorrectionController(Corrections corrections, ChangeLists lists) {
        this.corrections = corrections;
        this.lists = lists;
    }

    /** As it was first stored, however often it is sent. */
    record CorrectionTaken(long id, ChangeState state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CorrectionTaken> propose(
            @RequestHeader(name = "Idempotency-Key")
                    @Size(min = 8, max = 64)
                    @Pattern(regexp = "[\\x21-\\x7E]*", message = "{field.malformed}")
                    String key,
            @Valid @RequestBody ProposeChange command) {
        var taken = corrections.propose(command, key);
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        if (taken.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(new CorrectionTaken(taken.id(), ChangeState.PROPOSED));
    }

    @GetMapping
    Page<CorrectionView> own(
            @RequestParam(name = "recipientId", required = false) @Nullable Long recipientId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        return lists.own(recipientId, page, cursor);
    }
}
