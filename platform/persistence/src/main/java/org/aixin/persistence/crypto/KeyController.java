package org.aixin.persistence.crypto;

import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator change keys and see how far it is. Jobs only, as their list allows. */
@RestController
@RequestMapping("/internal/v1/keys")
class KeyController {

    private final KeyRotations rotations;

    KeyController(KeyRotations rotations) {
        this.rotations = rotations;
    }

    @GetMapping
    KeyView view() {
        requireJob();
        return rotations.view();
    }

    @PostMapping("/rotations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    KeyView rotate() {
        requireJob();
        rotations.rotate();
        return rotations.view();
    }

    @PostMapping("/wrappings")
    KeyView rewrap() {
        requireJob();
        rotations.rewrap();
        return rotations.view();
    }

    private static void requireJob() {
        if (Callers.current().kind() != CallerKind.JOB) {
            throw new NotFound();
        }
    }
}
