package org.aixin.registry.identity.client;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;

/** An agency's way in: who it is, and on what terms. */
record Client(long id, long version, ClientStatus status, Contract contract) {

    static Client register(long id, ClientStatus status, Contract contract) {
        return new Client(id, 1, status, contract);
    }

    /** The same client on other terms; the same version if nothing differs. */
    Client changed(ClientStatus newStatus, Contract newContract) {
        var same = newStatus == status
                && newContract.name().equals(contract.name())
                && newContract.scopes().equals(contract.scopes())
                && newContract.grants().equals(contract.grants())
                && newContract.sources().equals(contract.sources())
                && Objects.equals(newContract.dailyRows(), contract.dailyRows())
                && new HashSet<>(newContract.keys()).equals(new HashSet<>(contract.keys()));
        return same ? this : new Client(id, version + 1, newStatus, newContract);
    }

    boolean isActive() {
        return status == ClientStatus.ACTIVE;
    }

    String clientId() {
        return Long.toString(id);
    }

    Optional<AgencyKey> key(String kid) {
        return contract.keys().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** Whom the gateway hears of; the log-in is the version, so that a token dies with the terms it was given on. */
    Caller caller(Set<String> scopes) {
        var grants = Stream.concat(
                        Stream.of(Grant.client(clientId())),
                        contract.sortedGrants().stream().map(Grant::parse))
                .toList();
        return new Caller("agency:" + clientId(), CallerKind.AGENCY, null, grants, scopes).in(Long.toString(version));
    }
}
