package org.aixin.registry.surveyround;

/** What a round is held for. */
enum RoundKind {
    /** 拉网式排查 */
    FULL,
    /** 复核 */
    REVIEW,
    /** 定期动态核实 */
    PERIODIC,
    /** 专项核查 */
    SPECIAL
}
