package org.aixin.registry.division;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who did what to a division.
 *
 * @param version the division's version that came of it
 * @param fromDay the first day on which it holds
 * @param doneBy a caller's subject
 */
record DivisionDeed(
        String code, long version, DivisionDeedKind kind, LocalDate fromDay, String doneBy, Instant doneAt) {}
