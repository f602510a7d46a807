package org.aixin.registry.identity.setup;

import java.util.List;
import org.aixin.kernel.problem.Refusal;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.registry.identity.account.Accounts;
import org.aixin.registry.identity.account.Principal;
import org.aixin.registry.identity.account.Role;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.aixin.registry.identity.password.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * There are no accounts to begin with, and none with a known password. Whoever brings the secret from the file, while
 * there is no account, becomes system administrator, once.
 */
@Service
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SetupSettings settings;
    private final SeatMapper seat;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    FirstAdministrator(
            SetupSettings settings,
            SeatMapper seat,
            Accounts accounts,
            Passwords passwords,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.settings = settings;
        this.seat = seat;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
    }

    static final class Refused extends Refusal {

        private Refused(HttpStatus status, String code) {
            super(status, code);
        }

        static Refused taken() {
            return new Refused(HttpStatus.CONFLICT, "first-administrator-exists");
        }

        static Refused secret() {
            return new Refused(HttpStatus.UNAUTHORIZED, "wrong-secret");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void writeSecret() {
        var file = settings.firstAdministratorFile();
        if (file == null || !accounts.none()) {
            return;
        }
        new SecretFile(file).create();
        LOG.info("Nobody has an account yet; the secret for the first administrator stands in {}", file);
    }

    Principal.Who become(BecomeFirstAdministrator command) {
        if (!accounts.none()) {
            throw Refused.taken();
        }
        var path = settings.firstAdministratorFile();
        if (path == null || !new SecretFile(path).holds(command.secret())) {
            throw Refused.secret();
        }
        passwords.require(command.password(), command.login(), List.of());
        var hash = passwords.hash(command.password());
        var name = command.name().strip();
        var id = transactions.execute(transaction -> {
            var created = accounts.create(command.login(), name);
            if (seat.take(created) == 0) {
                throw Refused.taken();
            }
            accounts.setRoles(created, List.of(Role.SYSTEM_ADMIN));
            audit.append(IdentityEvent.FIRST_ADMINISTRATOR.of(created));
            accounts.setPassword(created, hash);
            return created;
        });
        new SecretFile(path).delete();
        return new Principal.Who(id, command.login(), name);
    }
}
