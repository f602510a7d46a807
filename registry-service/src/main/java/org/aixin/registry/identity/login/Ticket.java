package org.aixin.registry.identity.login;

import java.time.Instant;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * How far a log-in has come: good for one step, once, for a few minutes.
 *
 * @param credentials the account's when the password was right
 * @param secret offered for enrolment
 * @param newPassword its hash, to be taken over when the code is right: nobody changes a password with the old one alone
 */
record Ticket(
        long id,
        String ticketHash,
        long accountId,
        int credentials,
        Step step,
        @Nullable Sealed secret,
        @Nullable String newPassword,
        Instant expiresAt) {

    static final String SECRET = "login_ticket.secret";

    /** What comes next. */
    enum Step {
        NEW_PASSWORD,
        ENROLMENT,
        CODE
    }
}
