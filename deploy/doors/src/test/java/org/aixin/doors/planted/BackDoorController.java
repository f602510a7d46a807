package org.aixin.doors.planted;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planted: {@code DoorsTest} has to find it. */
@RestController
class BackDoorController {

    @GetMapping("/api/console/v1/back-door")
    String open() {
        return "come in";
    }

    @GetMapping("/internal/v1/back-door")
    String inside() {
        return "no door";
    }
}
