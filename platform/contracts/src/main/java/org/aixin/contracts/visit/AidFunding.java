package org.aixin.contracts.visit;

/** Whose money it was. */
public enum AidFunding {
    /** 自筹: the cadre's own pocket. */
    SELF,
    UNIT,
    SOCIAL
}
