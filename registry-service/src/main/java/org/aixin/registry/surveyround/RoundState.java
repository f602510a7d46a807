package org.aixin.registry.surveyround;

/** Whether townships may confirm in a round. */
enum RoundState {
    OPEN,
    CLOSED
}
