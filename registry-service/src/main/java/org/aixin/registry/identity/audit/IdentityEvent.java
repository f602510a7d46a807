package org.aixin.registry.identity.audit;

/** What is worth remembering of accounts and log-ins. */
public enum IdentityEvent {
    FIRST_ADMINISTRATOR,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    GRANTS_CHANGED,
    PASSWORD_RESET,
    PASSWORD_SET,
    SECOND_FACTOR_ENROLLED,
    SECOND_FACTOR_REMOVED,
    LOGGED_IN,
    RECOVERY_CODE_USED,
    PASSWORD_REFUSED,
    CODE_REFUSED,
    LOGIN_LOCKED,
    SOURCE_THROTTLED,
    /** Somebody goes through a list of what is not theirs. */
    SCAN_SUSPECTED,
    /** An agency came from where it may not come from. */
    SOURCE_REFUSED
}
