package org.aixin.registry.identity.account;

import java.util.List;
import java.util.Objects;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Stale;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts: the system administrator's work. */
@Service
class AccountRegister {

    private final AccountMapper rows;
    private final Accounts accounts;
    private final RightsStore rights;
    private final PasswordLinks links;
    private final Administrators administrators;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    AccountRegister(
            AccountMapper rows,
            Accounts accounts,
            RightsStore rights,
            PasswordLinks links,
            Administrators administrators,
            FieldCipher cipher,
            AuditTrail audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.rights = rights;
        this.links = links;
        this.administrators = administrators;
        this.cipher = cipher;
        this.audit = audit;
    }

    private static final class LoginTaken extends Refusal {

        private LoginTaken() {
            super(HttpStatus.CONFLICT, "login-taken");
        }
    }

    @Transactional(readOnly = true)
    Page<AccountView> page(PageRequest request) {
        requireOffice(Callers.current());
        var begin = administrators.areaOfCaller().begin();
        var found = rows.page(begin, request.offset(), request.size());
        var held = rights.of(found.stream().map(Account::id).toList());
        return Page.of(
                found.stream()
                        .map(account -> view(account, Objects.requireNonNull(held.get(account.id()))))
                        .toList(),
                rows.countIn(begin),
                request);
    }

    @Transactional(readOnly = true)
    AccountView find(long id) {
        requireOffice(Callers.current());
        return view(within(id));
    }

    @Transactional
    AccountView create(CreateAccount command) {
        Callers.current().require(Role.MANAGE_ACCOUNTS);
        var own = administrators.areaOfCaller();
        var area = command.area() == null ? own : administrators.within(own, command.area());
        if (accounts.byLogin(command.login()).isPresent()) {
            throw new LoginTaken();
        }
        var id = accounts.create(command.login(), command.name().strip(), area);
        audit.append(IdentityEvent.ACCOUNT_CREATED.of(id));
        return viewOf(id).with(links.issue(id));
    }

    @Transactional
    AccountView change(long id, IfMatch expected, ChangeAccount command) {
        var caller = Callers.current();
        caller.require(Role.MANAGE_ACCOUNTS);
        requireOther(caller, id);
        var sealed = cipher.seal(Account.NAME, id, Sensitive.of(command.name().strip()));
        within(id);
        if (rows.change(id, expected.version(), sealed, command.status()) == 0) {
            throw new Stale();
        }
        audit.append(
                IdentityEvent.ACCOUNT_CHANGED.of(id).saying(command.status().name()));
        return viewOf(id);
    }

    /** The old password is good for nothing from now on, and whoever is logged in with it is out. */
    @Transactional
    AccountView reset(long id) {
        Callers.current().require(Role.MANAGE_ACCOUNTS);
        within(id);
        rows.setPassword(id, null, null);
        audit.append(IdentityEvent.PASSWORD_RESET.of(id));
        return viewOf(id).with(links.issue(id));
    }

    /**
     * For who lost phone and recovery codes: the next log-in enrols anew. It takes the security administrator, so that
     * no single administrator can both set a password and get past the second factor.
     */
    @Transactional
    void removeSecondFactor(long id, IfMatch expected) {
        var caller = Callers.current();
        caller.require(Role.MANAGE_GRANTS);
        requireOther(caller, id);
        within(id);
        if (rows.removeSecondFactor(id, expected.version()) == 0) {
            throw new Stale();
        }
        rows.forgetRecoveryCodes(id);
        audit.append(IdentityEvent.SECOND_FACTOR_REMOVED.of(id));
    }

    /** @throws NotFound for accounts of other areas, as if they were not there */
    private Account within(long id) {
        var area = administrators.areaOfCaller();
        return accounts.byId(id)
                .filter(account -> area.contains(account.belongsTo()))
                .orElseThrow(NotFound::new);
    }

    private AccountView viewOf(long id) {
        return view(accounts.byId(id).orElseThrow(NotFound::new));
    }

    private AccountView view(Account account) {
        return view(account, rights.of(account.id()));
    }

    private AccountView view(Account account, RightsStore.Rights held) {
        return new AccountView(
                account.id(),
                account.login(),
                accounts.name(account),
                account.status(),
                account.passwordHash() != null,
                account.totpSecret() != null,
                held.roles(),
                List.copyOf(held.grants()),
                account.area(),
                account.version(),
                null);
    }

    /** Who keeps accounts and who gives rights both need the list. */
    static void requireOffice(Caller caller) {
        if (!caller.may(Role.MANAGE_ACCOUNTS) && !caller.may(Role.MANAGE_GRANTS)) {
            throw new Forbidden();
        }
    }

    /** Nobody decides on themselves. */
    static void requireOther(Caller caller, long accountId) {
        if (caller.subject().equals("console:" + accountId)) {
            throw new Forbidden();
        }
    }
}
