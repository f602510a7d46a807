package org.aixin.registry.export;

/** How far an export is. */
enum ExportState {
    /** Somebody else has to agree. */
    WAITING,
    /** It is written into a file. */
    BUILDING,
    /** It may be fetched. */
    READY,
    REFUSED,
    WITHDRAWN,
    /** It could not be written. */
    FAILED,
    /** Nobody agreed in time, or the time to fetch it is over: nothing of it is left. */
    EXPIRED
}
