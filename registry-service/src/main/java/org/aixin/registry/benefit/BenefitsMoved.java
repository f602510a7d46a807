package org.aixin.registry.benefit;

import java.util.Collection;

/**
 * Inside this service, in the same transaction: what these people receive became different.
 *
 * @param holderIds of people who are, or were, not in the register
 */
public record BenefitsMoved(Collection<Long> recipientIds, Collection<Long> holderIds) {}
