package org.aixin.registry.bulk.row;

/** 是 or 否. */
public enum YesNo {
    YES,
    NO
}
