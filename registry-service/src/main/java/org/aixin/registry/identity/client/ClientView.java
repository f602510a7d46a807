package org.aixin.registry.identity.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as administrators see it.
 *
 * @param sources where it may come from; empty: from anywhere
 * @param dailyRows null: as many as is set for all
 */
record ClientView(
        long id,
        String name,
        ClientStatus status,
        List<AgencyKey> keys,
        List<String> scopes,
        List<String> grants,
        List<String> sources,
        @Nullable Integer dailyRows,
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
                contract.sortedSources(),
                contract.dailyRows(),
                client.version());
    }
}
