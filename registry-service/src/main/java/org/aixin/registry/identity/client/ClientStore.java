package org.aixin.registry.identity.client;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aixin.registry.identity.client.ClientMapper.Head;
import org.aixin.registry.identity.client.ClientMapper.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clients as rows. */
@Component
class ClientStore {

    private final ClientMapper rows;

    ClientStore(ClientMapper rows) {
        this.rows = rows;
    }

    Optional<Client> find(long id) {
        return Optional.ofNullable(rows.head(id))
                .map(head -> whole(List.of(head)).get(0));
    }

    Optional<Client> lock(long id) {
        return Optional.ofNullable(rows.locked(id))
                .map(head -> whole(List.of(head)).get(0));
    }

    List<Client> page(@Nullable String begin, int offset, int size) {
        return whole(rows.page(begin, offset, size));
    }

    long count(@Nullable String begin) {
        return rows.count(begin);
    }

    void insert(Client client) {
        rows.insert(head(client));
        insertTerms(client);
    }

    void update(Client client) {
        if (rows.update(head(client)) != 1) {
            throw new IllegalStateException("Client " + client.id() + " was locked and has changed");
        }
        rows.deleteKeys(client.id());
        rows.deleteScopes(client.id());
        rows.deleteGrants(client.id());
        rows.deleteSources(client.id());
        insertTerms(client);
    }

    private void insertTerms(Client client) {
        var contract = client.contract();
        rows.insertKeys(contract.keys().stream()
                .map(key -> new ClientMapper.Key(client.id(), key.kid(), key.x(), key.y()))
                .toList());
        rows.insertScopes(terms(client.id(), contract.sortedScopes()));
        if (!contract.grants().isEmpty()) {
            rows.insertGrants(terms(client.id(), contract.sortedGrants()));
        }
        if (!contract.sources().isEmpty()) {
            rows.insertSources(terms(client.id(), contract.sortedSources()));
        }
    }

    private List<Client> whole(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(Head::id).toList();
        var keys = rows.keys(ids).stream()
                .collect(groupingBy(
                        ClientMapper.Key::clientId,
                        mapping(key -> new AgencyKey(key.kid(), key.x(), key.y()), toList())));
        var scopes = rows.scopes(ids).stream().collect(groupingBy(Term::clientId, mapping(Term::term, toSet())));
        var grants = rows.grants(ids).stream().collect(groupingBy(Term::clientId, mapping(Term::term, toSet())));
        var sources = rows.sources(ids).stream().collect(groupingBy(Term::clientId, mapping(Term::term, toSet())));
        return heads.stream()
                .map(head -> new Client(
                        head.id(),
                        head.version(),
                        head.status(),
                        new Contract(
                                head.name(),
                                keys.getOrDefault(head.id(), List.of()),
                                scopes.getOrDefault(head.id(), Set.of()),
                                grants.getOrDefault(head.id(), Set.of()),
                                sources.getOrDefault(head.id(), Set.of()),
                                head.dailyRows())))
                .toList();
    }

    private static Head head(Client client) {
        var contract = client.contract();
        return new Head(client.id(), client.version(), contract.name(), client.status(), contract.dailyRows());
    }

    private static List<Term> terms(long id, List<String> terms) {
        return terms.stream().map(term -> new Term(id, term)).toList();
    }
}
