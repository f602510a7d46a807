package org.aixin.registry.listing;

import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.jspecify.annotations.Nullable;

/**
 * A recipient in a line.
 *
 * @param name masked
 * @param childDataHidden a child under 14, and the caller has nothing to do with children: then there is no name
 */
record PersonInShort(
        long id, @Nullable String name, boolean childDataHidden, RecipientCategory category, RecipientStatus status) {}
