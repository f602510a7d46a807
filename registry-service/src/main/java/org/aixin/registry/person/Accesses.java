package org.aixin.registry.person;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.persistence.audit.AuditReader;
import org.aixin.persistence.audit.AuditRow;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.cadre.Cadres;
import org.aixin.registry.identity.account.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked, when, why and at what: for the offices in whose care the person is. */
@Service
class Accesses {

    private static final String CADRE = "cadre:";
    private static final Set<String> EVENTS =
            Arrays.stream(PersonEvent.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final People people;
    private final AuditReader audit;
    private final Actors actors;
    private final Cadres cadres;

    Accesses(People people, AuditReader audit, Actors actors, Cadres cadres) {
        this.people = people;
        this.audit = audit;
        this.actors = actors;
        this.cadres = cadres;
    }

    @Transactional(readOnly = true)
    public Page<AccessView> page(long id, PageRequest request, @Nullable String cursor) {
        Callers.current().require(Permissions.READ);
        people.find(id);
        var found = audit.page(AuditFilter.about("recipient:" + id, EVENTS), request, cursor);
        var names = new HashMap<>(actors.names(found.items()));
        cadres.namedAsCaring(cadresAmong(found.items()))
                .forEach(cadre -> names.put(CADRE + cadre.id(), cadre.name().reveal()));
        return found.map(row -> AccessView.of(row, names.get(row.actor())));
    }

    private static Set<Long> cadresAmong(List<AuditRow> rows) {
        return rows.stream()
                .map(AuditRow::actor)
                .filter(actor -> actor.startsWith(CADRE))
                .map(actor -> Long.valueOf(actor.substring(CADRE.length())))
                .collect(Collectors.toSet());
    }
}
