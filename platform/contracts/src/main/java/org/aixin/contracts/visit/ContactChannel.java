package org.aixin.contracts.visit;

/** How the cadre and the family met. */
public enum ContactChannel {
    PHONE,
    WECHAT,
    VIDEO,
    ONSITE,
    LETTER,
    OTHER
}
