package org.aixin.kernel.caller;

/** Through which door a caller came; jobs come through none. */
public enum CallerKind {
    CADRE,
    CONSOLE,
    AGENCY,
    JOB
}
