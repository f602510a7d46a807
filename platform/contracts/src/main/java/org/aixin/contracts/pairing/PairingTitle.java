package org.aixin.contracts.pairing;

/** What the cadre is to the family. */
public enum PairingTitle {
    /** 爱心爸妈: a leading cadre to orphans. */
    LOVE_PARENT,
    /** 爱心家人: a cadre to severely disabled or destitute people. */
    LOVE_FAMILY
}
