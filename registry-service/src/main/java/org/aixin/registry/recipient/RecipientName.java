package org.aixin.registry.recipient;

import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.PersonName;

/** A recipient as other features need it, with category and place of today. */
public record RecipientName(long id, PersonName name, RecipientCategory category, String divisionCode) {}
