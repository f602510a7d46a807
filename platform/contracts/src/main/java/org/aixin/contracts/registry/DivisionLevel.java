package org.aixin.contracts.registry;

/** Levels of the division tree (行政区划), from the province down. */
public enum DivisionLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE
}
