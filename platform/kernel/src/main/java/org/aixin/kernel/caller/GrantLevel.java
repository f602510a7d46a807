package org.aixin.kernel.caller;

/** How far a grant reaches. Everything but {@link #PROVINCE} names what it is given on. */
public enum GrantLevel {
    PROVINCE,
    DIVISION,
    UNIT,
    SELF,
    CLIENT
}
