package org.aixin.registry.export;

/** What a list may be needed for outside of the system. */
enum ExportPurpose {
    DATA_CHECK,
    CARE_WORK,
    BENEFIT_WORK,
    HIGHER_OFFICE,
    MEETING,
    INSPECTION,
    EMERGENCY
}
