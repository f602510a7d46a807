package org.aixin.persistence.states;

import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/** An owner's aggregates as the state events they would publish now. */
public interface StateSource {

    /** Name in the path, singular: {@code recipient}. */
    String aggregate();

    /**
     * The next states in ascending order of their key as the owner sorts it.
     *
     * @param afterKey the last key of the page before, null for the first page
     */
    List<? extends IntegrationEvent> after(@Nullable String afterKey, int size);

    /** All aggregates, summed up in 64 buckets. */
    List<Digest> digests();
}
