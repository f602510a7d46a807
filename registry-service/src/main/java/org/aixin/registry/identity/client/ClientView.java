package org.aixin.registry.identity.client;

import java.util.List;

/** A client as administrators see it. */
record ClientView(
        long id,
        String name,
        ClientStatus status,
        List<AgencyKey> keys,
        List<String> scopes,
        List<String> grants,
        long version) {

    static ClientView of(Client client) {
        var contract = client.contract();
        return new ClientView(
                client.id(),
                contract.name(),
                client.status(),
                contract.keys(),
                contract.sortedScopes(),
                contract.sortedGrants(),
                client.version());
    }
}
