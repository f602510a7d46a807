package org.aixin.kernel.caller;

/** Through which door a caller came; jobs come through none. */
public enum CallerKind {
    CADRE,
    CONSOLE,
    AGENCY,
    /** Nobody has proven anything: on the way to a log-in, or to a page that is open to all. */
    ANONYMOUS,
    JOB
}
