package org.aixin.registry.recipient;

import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.PersonName;

/**
 * A recipient as other features need it, with category and place of today.
 *
 * @param underFourteen whether the law protects the person's data as a child's, the name too
 */
public record RecipientName(
        long id, PersonName name, boolean underFourteen, RecipientCategory category, String divisionCode) {}
