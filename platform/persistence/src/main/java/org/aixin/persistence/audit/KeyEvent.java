package org.aixin.persistence.audit;

/** What is worth remembering of the keys of sealed columns. */
public enum KeyEvent implements AuditEvent {
    KEY_ROTATION_ASKED,
    KEY_CREATED,
    KEY_ROTATION_BEGUN,
    KEY_ROTATION_RESUMED,
    KEY_ROTATION_FINISHED,
    KEYS_RETIRED,
    KEY_WRAPPING_ASKED,
    KEY_REWRAPPED,
    /** A service found a newer key in the key file. */
    WRAPPING_KEY_TAKEN
}
