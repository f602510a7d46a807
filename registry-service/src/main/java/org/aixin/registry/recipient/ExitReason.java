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
    RESETTLEMENT_PERIOD_ENDED;

    /** Whether care may go on for a while (渐退): not for who is gone, elsewhere, or never should have been here. */
    public boolean mayBeGradual() {
        return switch (this) {
            case TURNED_18, PARENT_RECOVERED, CERT_CANCELLED, NO_LONGER_DESTITUTE, RESETTLEMENT_PERIOD_ENDED -> true;
            case DECEASED, ADOPTED, MOVED_OUT, INSTITUTIONALISED_ELSEWHERE, DUPLICATE, DATA_ERROR -> false;
        };
    }
}
