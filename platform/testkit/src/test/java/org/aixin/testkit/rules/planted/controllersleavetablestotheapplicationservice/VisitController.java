package org.aixin.testkit.rules.planted.controllersleavetablestotheapplicationservice;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.web.bind.annotation.RestController;

@Violation
@RestController
class VisitController {

    private final VisitMapper mapper;

    VisitController(VisitMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String toString() {
        return mapper.toString();
    }
}
