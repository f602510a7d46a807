package org.aixin.registry.recipient;

/**
 * A person is in care elsewhere, in the same transaction.
 *
 * @param divisionCode of the last span
 */
public record RecipientMoved(long id, String divisionCode) {}
