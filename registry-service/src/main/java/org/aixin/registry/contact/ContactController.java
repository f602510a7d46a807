package org.aixin.registry.contact;

import jakarta.validation.Valid;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call about somebody, for offices. {@code If-Match} holds the version, {@code 0} for the first time. */
@RestController
@RequestMapping("/api/console/v1/recipients/{id}/contact-person")
class ContactController {

    private final ContactBook book;

    ContactController(ContactBook book) {
        this.book = book;
    }

    @GetMapping
    ResponseEntity<ContactView> of(@PathVariable long id) {
        return told(id);
    }

    @PutMapping
    ResponseEntity<ContactView> name(@PathVariable long id, IfMatch expected, @Valid @RequestBody NameContact command) {
        book.name(id, expected, command);
        return told(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, IfMatch expected) {
        book.remove(id, expected);
    }

    private ResponseEntity<ContactView> told(long id) {
        var view = book.of(id);
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }
}
