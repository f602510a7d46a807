package org.aixin.registry.identity.account;

import java.time.Clock;
import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.aixin.registry.identity.password.OneTimeSecret;
import org.aixin.registry.identity.password.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** One-time links by which a user sets the own password, so that no administrator ever knows it. */
@Service
class PasswordLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final PasswordTokenMapper tokens;
    private final Accounts accounts;
    private final Passwords passwords;
    private final TransactionOperations transactions;
    private final Clock clock;

    PasswordLinks(
            PasswordTokenMapper tokens,
            Accounts accounts,
            Passwords passwords,
            TransactionOperations transactions,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The link was used, replaced by another, or is too old. */
    static final class LinkUsed extends Refusal {

        private LinkUsed() {
            super(HttpStatus.GONE, "link-used");
        }
    }

    /** A new link; those handed out before lead nowhere any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(long accountId) {
        var token = OneTimeSecret.fresh();
        tokens.forget(accountId);
        tokens.insert(OneTimeSecret.hash(token), accountId, clock.instant().plus(GOOD_FOR));
        return token;
    }

    /** @throws LinkUsed unless it is the last link of an active account, and neither used nor too old */
    void setPassword(String token, String password) {
        var hash = OneTimeSecret.hash(token);
        var accountId = tokens.accountOf(hash, clock.instant());
        if (accountId == null) {
            throw new LinkUsed();
        }
        var account = accounts.byId(accountId).filter(Account::isActive).orElseThrow(LinkUsed::new);
        passwords.require(password, account.login(), accounts.formerPasswords(accountId));
        var hashed = passwords.hash(password); // before the transaction: it takes its time
        transactions.executeWithoutResult(transaction -> {
            if (tokens.use(hash, clock.instant()) == 0) {
                throw new LinkUsed();
            }
            accounts.setPassword(accountId, hashed);
        });
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetExpired() {
        tokens.forgetExpired(clock.instant());
    }
}
