package org.aixin.contracts.registry;

/** Which level of government a cadre belongs to (省、市州、县、乡级干部). */
public enum CadreLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
