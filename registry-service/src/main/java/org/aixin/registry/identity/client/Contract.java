package org.aixin.registry.identity.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.kernel.address.AddressRange;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with an agency.
 *
 * @param keys what it signs with; two while it changes its key
 * @param scopes what it may do, as {@code statistics:read}
 * @param grants what rows it may see, as {@code DIVISION:622921}
 * @param sources where it may come from; empty: from anywhere
 * @param dailyRows how many rows it gets a day; null: as many as is set for all
 */
record Contract(
        String name,
        List<AgencyKey> keys,
        Set<String> scopes,
        Set<String> grants,
        Set<String> sources,
        @Nullable Integer dailyRows) {

    Contract {
        keys = List.copyOf(keys);
        scopes = Set.copyOf(scopes);
        grants = Set.copyOf(grants);
        sources = Set.copyOf(sources);
    }

    List<String> sortedScopes() {
        return List.copyOf(new TreeSet<>(scopes));
    }

    List<String> sortedGrants() {
        return List.copyOf(new TreeSet<>(grants));
    }

    List<String> sortedSources() {
        return List.copyOf(new TreeSet<>(sources));
    }

    boolean allowsFrom(@Nullable String address) {
        return sources.isEmpty()
                || (address != null
                        && sources.stream().map(AddressRange::parse).anyMatch(range -> range.contains(address)));
    }
}
