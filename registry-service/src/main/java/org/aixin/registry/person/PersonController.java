package org.aixin.registry.person;

import jakarta.validation.Valid;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One recipient, for offices. Nobody asks for several at once. */
@RestController
@RequestMapping("/api/console/v1/recipients/{id}")
class PersonController {

    private final People people;
    private final Reveals reveals;
    private final Accesses accesses;

    PersonController(People people, Reveals reveals, Accesses accesses) {
        this.people = people;
        this.reveals = reveals;
        this.accesses = accesses;
    }

    @GetMapping
    ResponseEntity<PersonView> person(@PathVariable long id) {
        return unstored(people.page(id));
    }

    @PostMapping("/reveal")
    ResponseEntity<Revealed> reveal(@PathVariable long id, @Valid @RequestBody RevealField command) {
        return unstored(reveals.reveal(id, command));
    }

    @GetMapping("/accesses")
    Page<AccessView> accesses(
            @PathVariable long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        return accesses.page(id, page, cursor);
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
