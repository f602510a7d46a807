package org.aixin.registry.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.identity.account.Account;
import org.aixin.registry.identity.password.OneTimeSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out tickets and takes them back. Only their hashes are kept. */
@Component
class Tickets {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final TicketMapper rows;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    Tickets(TicketMapper rows, FieldCipher cipher, Ids ids, Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    /** A ticket for this step; for enrolment it holds a new secret, which the answer shows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NextStep issue(Account account, Ticket.Step step, @Nullable String newPassword) {
        var id = ids.next();
        var text = OneTimeSecret.fresh();
        var secret = step == Ticket.Step.ENROLMENT ? Totp.secret() : null;
        rows.insert(new Ticket(
                id,
                OneTimeSecret.hash(text),
                account.id(),
                account.credentials(),
                step,
                secret == null ? null : cipher.seal(Ticket.SECRET, id, secret),
                newPassword,
                clock.instant().plus(GOOD_FOR)));
        return new NextStep(
                text,
                step,
                secret == null ? null : new NextStep.Enrolment(secret.reveal(), Totp.uri(secret, account.login())));
    }

    Optional<Ticket> find(String text) {
        return Optional.ofNullable(rows.find(OneTimeSecret.hash(text), clock.instant()));
    }

    Sensitive secret(Ticket ticket) {
        if (ticket.secret() == null) {
            throw new IllegalStateException("A ticket for " + ticket.step() + " holds no secret");
        }
        return cipher.open(Ticket.SECRET, ticket.id(), ticket.secret());
    }

    /** Whether it was still there; it no longer is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(Ticket ticket) {
        return rows.use(ticket.id()) == 1;
    }

    void forgetExpired() {
        rows.forgetExpired(clock.instant());
    }
}
