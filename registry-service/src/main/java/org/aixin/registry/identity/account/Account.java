package org.aixin.registry.identity.account;

import java.time.Instant;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A console user.
 *
 * @param passwordHash null until the one-time link is used
 * @param totpSecret null until enrolled
 * @param credentials raised when whatever the user proved before counts no longer
 * @param area where it belongs
 */
public record Account(
        long id,
        long version,
        String login,
        Sealed name,
        Status status,
        @Nullable String passwordHash,
        @Nullable Instant passwordChangedAt,
        @Nullable Sealed totpSecret,
        int credentials,
        String area) {

    static final String NAME = "account.name";
    static final String TOTP_SECRET = "account.totp_secret";

    /** Whether it may be used. */
    public enum Status {
        ACTIVE,
        DISABLED
    }

    Area belongsTo() {
        return Area.of(area);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
