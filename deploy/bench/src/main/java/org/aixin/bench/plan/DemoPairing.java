package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A cadre cares for everybody in a household, in the shape of pairing-service's command.
 *
 * @param recipientIds all of them by name, so that a projection that knows only some refuses
 */
public record DemoPairing(long id, long cadreId, long householdId, List<Long> recipientIds, LocalDate from) {}
