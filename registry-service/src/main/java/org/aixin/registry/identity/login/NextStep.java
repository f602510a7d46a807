package org.aixin.registry.identity.login;

import org.jspecify.annotations.Nullable;

/**
 * What the user does next.
 *
 * @param ticket for the gateway, never for the browser
 */
record NextStep(String ticket, Ticket.Step next, @Nullable Enrolment enrolment) {

    /** What an authenticator is set up with. */
    record Enrolment(String secret, String uri) {}
}
