package org.aixin.bench.plan;

import java.time.LocalDate;

/** A cadre cares for everybody in a household, in the shape of pairing-service's command. */
public record DemoPairing(long id, long cadreId, long householdId, LocalDate from) {}
