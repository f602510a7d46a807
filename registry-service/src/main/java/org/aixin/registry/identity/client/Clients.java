package org.aixin.registry.identity.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.identity.account.Administrators;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers agencies, changes their terms, and knows which of them are let in. */
@Service
class Clients {

    private static final String PERMISSION = "CLIENT_MANAGE";

    private final ClientStore clients;
    private final TermsCheck check;
    private final Administrators administrators;
    private final AuditTrail audit;
    private final Ids ids;

    Clients(ClientStore clients, TermsCheck check, Administrators administrators, AuditTrail audit, Ids ids) {
        this.clients = clients;
        this.check = check;
        this.administrators = administrators;
        this.audit = audit;
        this.ids = ids;
    }

    /** What the gateway is told of a client. */
    record Standing(boolean active, long version, List<String> sources) {}

    @Transactional
    ClientView register(Terms terms) {
        Callers.current().require(PERMISSION);
        var client = Client.register(ids.next(), terms.statusOrActive(), contract(terms));
        clients.insert(client);
        audit.append(note(IdentityEvent.CLIENT_REGISTERED, client));
        return ClientView.of(client);
    }

    @Transactional
    ClientView change(long id, Terms terms, IfMatch expected) {
        Callers.current().require(PERMISSION);
        var client = clients.lock(id).filter(within()).orElseThrow(NotFound::new);
        expected.check(client.version());
        var changed = client.changed(terms.statusOrActive(), contract(terms));
        if (changed.version() != client.version()) {
            clients.update(changed);
            audit.append(note(IdentityEvent.CLIENT_CHANGED, changed));
        }
        return ClientView.of(changed);
    }

    @Transactional(readOnly = true)
    ClientView view(long id) {
        Callers.current().require(PERMISSION);
        return clients.find(id).filter(within()).map(ClientView::of).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Page<ClientView> page(PageRequest request) {
        Callers.current().require(PERMISSION);
        var begin = administrators.areaOfCaller().begin();
        var items = clients.page(begin, request.offset(), request.size()).stream()
                .map(ClientView::of)
                .toList();
        return Page.of(items, clients.count(begin), request);
    }

    /** What an agency may see lies in the area of whoever lets it in; one that may see nothing is the province's. */
    private Contract contract(Terms terms) {
        var contract = check.contract(terms);
        var area = administrators.areaOfCaller();
        administrators.requireWithin(area, terms.grants());
        if (terms.grants().isEmpty() && area.begin() != null) {
            throw new CommandRefused(List.of(FieldProblem.of("grants", "required")));
        }
        return contract;
    }

    private Predicate<Client> within() {
        var begin = administrators.areaOfCaller().begin();
        return client -> {
            var grants = client.contract().grants();
            return begin == null || (!grants.isEmpty() && grants.stream().allMatch(grant -> grant.startsWith(begin)));
        };
    }

    /** What it may do from now on; the names of its keys are its own affair. */
    private static AuditNote note(IdentityEvent event, Client client) {
        var terms = Stream.of(
                        Stream.of(client.status().name()),
                        client.contract().sortedScopes().stream(),
                        client.contract().sortedGrants().stream())
                .flatMap(texts -> texts);
        return AuditNote.of(event).about("client", client.id()).saying(terms.collect(Collectors.joining(" ")));
    }

    /** The client, if it is let in. */
    @Transactional(readOnly = true)
    Optional<Client> active(long id) {
        return clients.find(id).filter(Client::isActive);
    }

    @Transactional(readOnly = true)
    Standing standing(long id) {
        return clients.find(id)
                .map(client -> new Standing(
                        client.isActive(), client.version(), client.contract().sortedSources()))
                .orElse(new Standing(false, 0, List.of()));
    }
}
