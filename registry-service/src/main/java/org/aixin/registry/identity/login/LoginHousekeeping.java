package org.aixin.registry.identity.login;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is over. */
@Component
class LoginHousekeeping {

    private final Tickets tickets;
    private final Attempts attempts;

    LoginHousekeeping(Tickets tickets, Attempts attempts) {
        this.tickets = tickets;
        this.attempts = attempts;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void forget() {
        tickets.forgetExpired();
        attempts.forgetOld();
    }
}
