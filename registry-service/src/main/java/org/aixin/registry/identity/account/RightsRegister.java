package org.aixin.registry.identity.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles and grants: the security administrator's work. */
@Service
class RightsRegister {

    private final AccountMapper rows;
    private final RightsStore rights;
    private final AuditTrail audit;

    RightsRegister(AccountMapper rows, RightsStore rights, AuditTrail audit) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    RightsView of(long accountId) {
        AccountRegister.requireOffice(Callers.current());
        var account = rows.byId(accountId);
        if (account == null) {
            throw new NotFound();
        }
        return view(accountId, account.version());
    }

    @Transactional
    RightsView change(long accountId, IfMatch expected, ChangeRights command) {
        var caller = Callers.current();
        requireMay(caller, command);
        AccountRegister.requireOther(caller, accountId);
        command.requireGrants();
        var account = rows.locked(accountId);
        if (account == null) {
            throw new NotFound();
        }
        SeparationOfDuties.check(command.roles(), command.grants());
        if (rows.raise(accountId, expected.version()) == 0) {
            throw new Stale();
        }
        rights.replace(accountId, command.roles(), Set.copyOf(command.grants()));
        var told = view(accountId, expected.version() + 1);
        audit.append(IdentityEvent.GRANTS_CHANGED.of(accountId).saying(detail(told)));
        return told;
    }

    /** While there is nobody yet who could, the system administrator appoints the other two, and only that. */
    private void requireMay(Caller caller, ChangeRights command) {
        if (caller.may(Role.MANAGE_GRANTS)) {
            return;
        }
        var appoints = Stream.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
                .filter(role -> command.roles().equals(Set.of(role)))
                .anyMatch(role -> !rights.isHeldBySomebody(role));
        if (!caller.may(Role.MANAGE_ACCOUNTS) || !appoints) {
            throw new Forbidden();
        }
    }

    private RightsView view(long accountId, long version) {
        var held = rights.of(accountId);
        return new RightsView(held.roles(), held.grants(), version);
    }

    private static String detail(RightsView told) {
        var text = String.join(
                " ",
                Stream.of(told.roles().stream().map(Role::name).toList(), told.grants())
                        .flatMap(List::stream)
                        .toList());
        return text.length() <= 400 ? text : text.substring(0, 400);
    }
}
