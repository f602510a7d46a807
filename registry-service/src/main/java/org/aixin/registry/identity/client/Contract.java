package org.aixin.registry.identity.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was agreed with an agency.
 *
 * @param keys what it signs with; two while it changes its key
 * @param scopes what it may do, as {@code statistics:read}
 * @param grants what rows it may see, as {@code DIVISION:622921}
 */
record Contract(String name, List<AgencyKey> keys, Set<String> scopes, Set<String> grants) {

    Contract {
        keys = List.copyOf(keys);
        scopes = Set.copyOf(scopes);
        grants = Set.copyOf(grants);
    }

    List<String> sortedScopes() {
        return List.copyOf(new TreeSet<>(scopes));
    }

    List<String> sortedGrants() {
        return List.copyOf(new TreeSet<>(grants));
    }
}
