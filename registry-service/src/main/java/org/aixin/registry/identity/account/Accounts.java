package org.aixin.registry.identity.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.kernel.problem.Stale;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.aixin.registry.identity.password.Passwords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the log-in sees them. What changes one happens in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Accounts {

    private static final String RECOVERY_CODE = "recovery_code.code";
    private static final String CONSOLE = "console:";
    private static final Pattern ACCOUNT = Pattern.compile(CONSOLE + "[0-9]{1,18}|" + CONSOLE + "[1-8][0-9]{18}");

    private final AccountMapper rows;
    private final RightsStore rights;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            AccountMapper rows,
            RightsStore rights,
            FieldCipher cipher,
            BlindIndex index,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.cipher = cipher;
        this.index = index;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Account> byLogin(String login) {
        return Optional.ofNullable(rows.byLogin(login));
    }

    /** Which account acts under that name; none where it is nobody of the console. */
    public static Optional<Long> idOf(String subject) {
        return ACCOUNT.matcher(subject).matches()
                ? Optional.of(Long.valueOf(subject.substring(CONSOLE.length())))
                : Optional.empty();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Account> byId(long id) {
        return Optional.ofNullable(rows.byId(id));
    }

    /** What an active account is and may do at this moment. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Principal> principal(long id) {
        return byId(id).filter(Account::isActive).map(account -> {
            var held = rights.of(id);
            return new Principal(
                    new Principal.Who(id, account.login(), name(account)),
                    held.roles(),
                    held.grants(),
                    held.permissions(),
                    account.credentials());
        });
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> formerPasswords(long id) {
        return rows.lastPasswords(id, Passwords.HISTORY);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean none() {
        return rows.count() == 0;
    }

    /** In the whole province. */
    public long create(String login, String name) {
        return create(login, name, Area.PROVINCE);
    }

    long create(String login, String name, Area area) {
        var id = ids.next();
        rows.insert(id, login, cipher.seal(Account.NAME, id, Sensitive.of(name)), area.text());
        return id;
    }

    public void setRoles(long id, List<Role> roles) {
        rights.replace(id, roles, List.of());
    }

    /** Ends every session that was opened with the former one. */
    public void setPassword(long id, String hash) {
        rows.setPassword(id, hash, clock.instant());
        rows.remember(id, clock.instant(), hash);
        audit.append(IdentityEvent.PASSWORD_SET.of(id));
    }

    /** The account's secret for one-time codes. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Sensitive> totpSecret(Account account) {
        return Optional.ofNullable(account.totpSecret())
                .map(secret -> cipher.open(Account.TOTP_SECRET, account.id(), secret));
    }

    /** Whether the step was still unused; it no longer is. */
    public boolean useStep(long id, long step) {
        return rows.useStep(id, step) == 1;
    }

    /**
     * @param step of the code that proved that the secret has arrived
     * @param recoveryCodes in the clear, for their hashes
     */
    public void enrol(long id, Sensitive secret, long step, List<String> recoveryCodes) {
        if (rows.enrol(id, cipher.seal(Account.TOTP_SECRET, id, secret), step) == 0) {
            throw new Stale(); // by another log-in a moment ago
        }
        rows.forgetRecoveryCodes(id);
        rows.addRecoveryCodes(id, recoveryCodes.stream().map(this::index).toList());
        audit.append(IdentityEvent.SECOND_FACTOR_ENROLLED.of(id));
    }

    /** Whether it is one of the account's recovery codes that nobody has used; now somebody has. */
    public boolean useRecoveryCode(long id, String code) {
        return rows.useRecoveryCode(id, index(code), clock.instant()) == 1;
    }

    /** What the people are called who use these accounts, by account: they act in office and are named in full. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.named(ids).stream().collect(Collectors.toMap(AccountMapper.Named::id, this::name));
    }

    private String name(AccountMapper.Named account) {
        return cipher.open(Account.NAME, account.id(), account.name()).reveal();
    }

    String name(Account account) {
        return cipher.open(Account.NAME, account.id(), account.name()).reveal();
    }

    private String index(String recoveryCode) {
        return index.of(RECOVERY_CODE, Sensitive.of(recoveryCode));
    }
}
