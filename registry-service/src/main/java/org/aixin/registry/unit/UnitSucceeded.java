package org.aixin.registry.unit;

import java.time.LocalDate;

/** Inside this service, in the same transaction: from that day on another unit stands in the place of this one. */
public record UnitSucceeded(long unitId, long successorId, LocalDate from) {}
