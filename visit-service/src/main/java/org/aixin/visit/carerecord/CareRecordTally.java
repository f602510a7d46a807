package org.aixin.visit.carerecord;

import java.time.LocalDate;
import org.aixin.contracts.visit.CareKind;

/** How often a cadre was in touch with a household in a year, and when last. */
record CareRecordTally(long householdId, CareKind kind, int times, LocalDate lastOn) {}
