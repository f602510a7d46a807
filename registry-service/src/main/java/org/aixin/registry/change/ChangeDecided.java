package org.aixin.registry.change;

import org.jspecify.annotations.Nullable;

/**
 * Inside this service, in the same transaction: a proposal was confirmed, refused or withdrawn.
 *
 * @param recipientId null for an entry that never took effect
 */
public record ChangeDecided(long id, @Nullable Long recipientId) {}
