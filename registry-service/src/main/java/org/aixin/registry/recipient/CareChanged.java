package org.aixin.registry.recipient;

/**
 * Inside this service, in the same transaction: where or why somebody is cared for became different by another door than that
 * of proposals.
 *
 * @param before the person as known until then
 * @param version the person's that came of it
 */
public record CareChanged(PersonalFile before, ChangeRecipient said, long version) {}
