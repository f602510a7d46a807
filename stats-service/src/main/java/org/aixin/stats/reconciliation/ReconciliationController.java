package org.aixin.stats.reconciliation;

import java.util.List;
import org.aixin.stats.reconciliation.Reconciliations.ParkedEvent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether everything agrees, and a full comparison on demand. */
@RestController
@RequestMapping("/api/console/v1/statistics/reconciliation")
class ReconciliationController {

    private final Reconciliations reconciliations;

    ReconciliationController(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    record ParkedEvents(List<ParkedEvent> items) {}

    @GetMapping
    ReconciliationView last() {
        return reconciliations.last();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReconciliationView start() {
        return reconciliations.start();
    }

    @GetMapping("/parked-events")
    ParkedEvents parkedEvents() {
        return new ParkedEvents(reconciliations.parkedEvents());
    }

    /** The event needs no more attention. */
    @PostMapping("/parked-events/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable long id) {
        reconciliations.settle(id);
    }
}
