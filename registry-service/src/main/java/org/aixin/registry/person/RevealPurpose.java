package org.aixin.registry.person;

/** What somebody may want to know a field for. */
public enum RevealPurpose {
    BENEFIT_APPLICATION,
    IDENTITY_CHECK,
    CONTACT,
    EMERGENCY,
    COMPLAINT,
    CORRECTION
}
