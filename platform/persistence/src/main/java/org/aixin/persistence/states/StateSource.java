package org.aixin.persistence.states;

import java.util.Collection;
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

    /** The states of these aggregates, in any order; those that do not exist are missing. */
    List<? extends IntegrationEvent> of(Collection<String> keys);

    /** All aggregates, summed up in 64 buckets. */
    List<Digest> digests();

    /**
     * The aggregates of one bucket, in ascending order of their key as the owner sorts it.
     *
     * @param afterKey the last key of the page before, null for the first page
     */
    List<StateVersion> versions(int bucket, @Nullable String afterKey, int size);
}
