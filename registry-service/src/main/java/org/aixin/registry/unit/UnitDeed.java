package org.aixin.registry.unit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who did what to a unit.
 *
 * @param version the unit's version that came of it
 * @param fromDay the first day on which it holds
 * @param doneBy a caller's subject
 */
record UnitDeed(long unitId, long version, UnitDeedKind kind, LocalDate fromDay, String doneBy, Instant doneAt) {}
