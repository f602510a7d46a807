package org.aixin.pairing.household;

import java.time.LocalDate;
import org.aixin.contracts.registry.RegroupingKind;

/**
 * A merger or a split; the row of table {@code regrouping} without what was done about it here.
 *
 * @param householdId the household that goes on
 * @param otherId the one that went up in it, or came of it
 * @param sameCadre of a split: whether one cadre is to care for both
 */
record Regrouping(long id, long householdId, long otherId, RegroupingKind kind, LocalDate fromDay, boolean sameCadre) {}
