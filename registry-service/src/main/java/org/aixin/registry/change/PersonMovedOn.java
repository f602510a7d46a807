package org.aixin.registry.change;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else changed the person since that version was looked at; tells which fields, who and when. */
final class PersonMovedOn extends Refusal {

    private final List<FieldProblem> meanwhile;

    PersonMovedOn(long seen, long now, List<FieldProblem> meanwhile) {
        super(HttpStatus.CONFLICT, "person-moved-on", Long.toString(seen), Long.toString(now));
        this.meanwhile = List.copyOf(meanwhile);
    }

    @Override
    public List<FieldProblem> errors() {
        return meanwhile;
    }
}
