package org.aixin.registry.change;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells which proposals came to nothing. */
@Component
public class ClosedProposals {

    private final ChangeMapper rows;

    ClosedProposals(ChangeMapper rows) {
        this.rows = rows;
    }

    /** Those of the changes that were refused or withdrawn, whoever may see them: never to be answered as such. */
    public Set<Long> among(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : rows.closedAmong(ids);
    }
}
