package org.aixin.registry.surveyround;

import java.time.Instant;

/**
 * That a round was opened, closed or opened again.
 *
 * @param version of the round from then on
 */
record RoundStep(long roundId, long version, RoundState state, String doneBy, Instant doneAt) {}
