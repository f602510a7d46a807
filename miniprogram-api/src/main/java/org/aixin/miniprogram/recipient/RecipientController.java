package org.aixin.miniprogram.recipient;

import jakarta.validation.Valid;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mini/v1/recipients")
class RecipientController {

    private final MyRecipients recipients;
    private final PersonClient people;

    RecipientController(MyRecipients recipients, PersonClient people) {
        this.recipients = recipients;
        this.people = people;
    }

    @GetMapping
    Page<MyRecipient> mine(PageRequest page) {
        return recipients.of(Objects.requireNonNull(Callers.current().cadreId()), page);
    }

    @GetMapping("/{id}")
    OwnRecipient one(@PathVariable long id) {
        return people.person(id);
    }

    /** Written down by registry-service before it answers. */
    @PostMapping("/{id}/reveal")
    ResponseEntity<RevealedField> reveal(@PathVariable long id, @Valid @RequestBody RevealField command) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(people.reveal(id, command));
    }
}
