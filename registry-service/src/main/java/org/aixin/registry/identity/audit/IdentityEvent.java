package org.aixin.registry.identity.audit;

import org.aixin.persistence.audit.AuditEvent;
import org.aixin.persistence.audit.AuditNote;
import org.jspecify.annotations.Nullable;

/** What is worth remembering of accounts, log-ins and agencies. */
public enum IdentityEvent implements AuditEvent {
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
    SOURCE_REFUSED,
    CLIENT_REGISTERED,
    CLIENT_CHANGED;

    /** @param accountId whose account; null when nobody has the login that was tried */
    public AuditNote of(@Nullable Long accountId) {
        var note = accountId == null ? AuditNote.of(this) : AuditNote.of(this).about("account", accountId);
        return isRefusal() ? note.refused() : note;
    }

    private boolean isRefusal() {
        return switch (this) {
            case PASSWORD_REFUSED, CODE_REFUSED, LOGIN_LOCKED, SOURCE_THROTTLED, SCAN_SUSPECTED, SOURCE_REFUSED -> true;
            default -> false;
        };
    }
}
