package org.aixin.stats.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.Origin;
import org.jspecify.annotations.Nullable;

/** What stands here for aggregates that somebody else owns. */
interface Mirror<E extends IntegrationEvent> {

    /** Who owns them. */
    Origin<E> origin();

    List<Digest> digests();

    /** The versions known of one bucket of the digests, by key. */
    Map<String, Long> versions(int bucket);

    /** The versions known of these aggregates, by key; 0 or nothing for those that are not known. */
    Map<String, Long> versions(Collection<String> keys);

    /**
     * How a page of the owner's states stands to what is here.
     *
     * @param behind keys of which an older version, or none, is here
     * @param altered states whose version is here, but not their content
     */
    record Compared<E>(List<String> behind, List<E> altered) {}

    /**
     * @param after the key before the page; null at the beginning
     * @param upTo the last key of the page; null at the end
     */
    Compared<E> compare(List<E> states, @Nullable String after, @Nullable String upTo);

    /** Writes these states although their version is here. */
    void restore(List<E> states);

    /**
     * Takes out what the owner does not know.
     *
     * @return whether that is possible without somebody's decision
     */
    boolean takeOut(Collection<String> keys);
}
