package org.aixin.contracts.visit;

/** What the cadre did; a visit is not also a contact. */
public enum CareKind {
    /** 联系交流. */
    CONTACT,
    /** 走访探视. */
    VISIT
}
