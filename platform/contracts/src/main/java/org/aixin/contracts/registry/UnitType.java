package org.aixin.contracts.registry;

/** Kinds of units whose cadres are paired (单位类型). */
public enum UnitType {
    PROVINCIAL_ORGAN,
    PREFECTURE_ORGAN,
    COUNTY_ORGAN,
    TOWNSHIP,
    CENTRAL_SOE_IN_GANSU,
    PROVINCIAL_SOE,
    UNIVERSITY,
    FINANCIAL_INSTITUTION,
    HOSPITAL,
    SCHOOL,
    SOCIAL_ORG,
    ENTERPRISE
}
