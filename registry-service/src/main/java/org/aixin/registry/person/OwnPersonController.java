package org.aixin.registry.person;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One recipient, for the cadre who cares for the household today. */
@RestController
@RequestMapping("/internal/v1/recipients/{id}")
class OwnPersonController {

    private final People people;
    private final Reveals reveals;

    OwnPersonController(People people, Reveals reveals) {
        this.people = people;
        this.reveals = reveals;
    }

    @GetMapping
    PersonView person(@PathVariable long id) {
        return people.ownPage(id);
    }

    @PostMapping("/reveal")
    Revealed reveal(@PathVariable long id, @Valid @RequestBody RevealToOwnCadre command) {
        return reveals.reveal(id, command);
    }
}
