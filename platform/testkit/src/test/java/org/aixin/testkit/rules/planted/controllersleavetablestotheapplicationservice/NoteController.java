package org.aixin.testkit.rules.planted.controllersleavetablestotheapplicationservice;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.stereotype.Controller;

@Violation
@Controller
class NoteController {

    private final NoteMapper mapper;

    NoteController(NoteMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String toString() {
        return mapper.toString();
    }
}
