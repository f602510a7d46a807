package org.aixin.registry.division;

import java.time.LocalDate;

/**
 * Inside this service, in the same transaction: from that day on one other division stands in the place of this one, as
 * when a township comes to another county and gets its code. Whatever is there belongs there from then on.
 */
public record DivisionSucceeded(String code, String successor, LocalDate from) {}
