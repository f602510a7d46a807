package org.aixin.registry.recipient;

/** Why a recipient leaves the registry (退出原因). */
public enum ExitReason {
    DECEASED,
    TURNED_18,
    ADOPTED,
    PARENT_RECOVERED,
    CERT_CANCELLED,
    NO_LONGER_DESTITUTE,
    MOVED_OUT,
    INSTITUTIONALISED_ELSEWHERE,
    DUPLICATE,
    DATA_ERROR,
    RESETTLEMENT_PERIOD_ENDED
}
