package org.aixin.registry.identity.login;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.registry.identity.account.Account;
import org.aixin.registry.identity.account.Accounts;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.aixin.registry.identity.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Password, then, if it is too old, a new one, then a code. Hashing takes its time and happens outside transactions; what
 * is decided is written, with its audit row, in one.
 */
@Service
class LogIn {

    private static final String SIX_DIGITS = "[0-9]{6}";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Tickets tickets;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    LogIn(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            Tickets tickets,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.tickets = tickets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    NextStep password(String typedLogin, String password, String source) {
        var login = typedLogin.strip().toLowerCase(Locale.ROOT);
        attempts.begin(login, source);
        var account = accounts.byLogin(login);
        var hash = account.filter(Account::isActive).map(Account::passwordHash).orElse(null);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            failed(IdentityEvent.PASSWORD_REFUSED, login, account, source);
            throw NotProven.credentials();
        }
        var known = account.get();
        return inTransaction(() -> {
            attempts.takeBack(login, source);
            var outdated = passwords.isOutdated(known.passwordChangedAt(), clock.instant());
            return tickets.issue(known, outdated ? Ticket.Step.NEW_PASSWORD : proof(known), null);
        });
    }

    NextStep newPassword(String ticketText, String password) {
        var ticket = ticket(ticketText, Set.of(Ticket.Step.NEW_PASSWORD));
        var account = account(ticket);
        passwords.require(password, account.login(), accounts.formerPasswords(account.id()));
        var hash = passwords.hash(password);
        return inTransaction(() -> {
            if (!tickets.use(ticket)) {
                throw NotProven.ticket();
            }
            return tickets.issue(account, proof(account), hash);
        });
    }

    LoggedIn code(String ticketText, String code, String source) {
        var ticket = ticket(ticketText, Set.of(Ticket.Step.CODE, Ticket.Step.ENROLMENT));
        var account = account(ticket);
        attempts.begin(account.login(), source);
        var recoveryCodes = ticket.step() == Ticket.Step.ENROLMENT ? RecoveryCodes.fresh() : null;
        // A refusal is no reason to forget what led to it, so it is thrown after the transaction.
        var loggedIn = inTransaction(() -> prove(ticket, account, code.strip(), recoveryCodes, source)
                ? Optional.of(
                        new LoggedIn(accounts.principal(account.id()).orElseThrow(NotProven::ticket), recoveryCodes))
                : Optional.<LoggedIn>empty());
        if (loggedIn.isEmpty()) {
            failed(IdentityEvent.CODE_REFUSED, account.login(), Optional.of(account), source);
            throw NotProven.byCode();
        }
        return loggedIn.get();
    }

    private boolean prove(
            Ticket ticket, Account account, String code, @Nullable List<String> recoveryCodes, String source) {
        if (recoveryCodes != null) {
            var secret = tickets.secret(ticket);
            var step = Totp.step(secret, code, clock.instant());
            if (step.isEmpty()) {
                return false;
            }
            accounts.enrol(account.id(), secret, step.getAsLong(), recoveryCodes);
        } else if (!isUnusedCode(account, code, source)) {
            return false;
        }
        if (!tickets.use(ticket)) {
            throw NotProven.ticket();
        }
        if (ticket.newPassword() != null) {
            accounts.setPassword(account.id(), ticket.newPassword());
        }
        attempts.succeeded(account.login(), source);
        audit.append(IdentityEvent.LOGGED_IN.of(account.id()).from(attempts.source(source)));
        return true;
    }

    private boolean isUnusedCode(Account account, String code, String source) {
        if (!code.matches(SIX_DIGITS)) {
            var good = accounts.useRecoveryCode(account.id(), RecoveryCodes.normalised(code));
            if (good) {
                audit.append(IdentityEvent.RECOVERY_CODE_USED.of(account.id()).from(attempts.source(source)));
            }
            return good;
        }
        var step = accounts.totpSecret(account)
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .orElseThrow(NotProven::ticket);
        return step.isPresent() && accounts.useStep(account.id(), step.getAsLong());
    }

    private void failed(IdentityEvent event, String login, Optional<Account> account, String source) {
        var accountId = account.map(Account::id).orElse(null);
        transactions.executeWithoutResult(transaction -> {
            audit.append(event.of(accountId).from(attempts.source(source)));
            attempts.failed(login, source, accountId);
        });
    }

    private static Ticket.Step proof(Account account) {
        return account.totpSecret() == null ? Ticket.Step.ENROLMENT : Ticket.Step.CODE;
    }

    private Ticket ticket(String text, Set<Ticket.Step> steps) {
        return tickets.find(text).filter(found -> steps.contains(found.step())).orElseThrow(NotProven::ticket);
    }

    /** As it stands now: disabled, or with other credentials, it goes no further. */
    private Account account(Ticket ticket) {
        return accounts.byId(ticket.accountId())
                .filter(Account::isActive)
                .filter(found -> found.credentials() == ticket.credentials())
                .orElseThrow(NotProven::ticket);
    }

    private <T> T inTransaction(Supplier<T> work) {
        var result = transactions.execute(transaction -> work.get());
        if (result == null) {
            throw new IllegalStateException("A transaction without result");
        }
        return result;
    }
}
