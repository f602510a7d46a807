package org.aixin.registry.person;

import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.persistence.audit.AuditReader;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.identity.account.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked, when, why and at what: for the offices in whose care the person is. */
@Service
class Accesses {

    private static final Set<String> EVENTS =
            Set.of(PersonEvent.PERSON_REVEALED.name(), PersonEvent.PERSON_REVEAL_REFUSED.name());

    private final People people;
    private final AuditReader audit;
    private final Actors actors;

    Accesses(People people, AuditReader audit, Actors actors) {
        this.people = people;
        this.audit = audit;
        this.actors = actors;
    }

    @Transactional(readOnly = true)
    public Page<AccessView> page(long id, PageRequest request, @Nullable String cursor) {
        Callers.current().require(Permissions.READ);
        people.find(id);
        var found = audit.page(AuditFilter.about("recipient:" + id, EVENTS), request, cursor);
        var names = actors.names(found.items());
        return found.map(row -> AccessView.of(row, names.get(row.actor())));
    }
}
