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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes roles and grants: the security administrator's work, within the own area. What is given lies in the
 * area of the account that gets it, and that in the area of whoever gives: so nobody passes on more than was trusted to
 * them, and a county's administrator makes none for the province.
 */
@Service
class RightsRegister {

    private final AccountMapper rows;
    private final RightsStore rights;
    private final Administrators administrators;
    private final AuditTrail audit;

    RightsRegister(AccountMapper rows, RightsStore rights, Administrators administrators, AuditTrail audit) {
        this.rows = rows;
        this.rights = rights;
        this.administrators = administrators;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    RightsView of(long accountId) {
        AccountRegister.requireOffice(Callers.current());
        var account = within(administrators.areaOfCaller(), rows.byId(accountId));
        return view(accountId, account.area(), account.version());
    }

    @Transactional
    RightsView change(long accountId, IfMatch expected, ChangeRights command) {
        var caller = Callers.current();
        requireMay(caller, command);
        AccountRegister.requireOther(caller, accountId);
        administrators.requireKnown(command.grants());
        var own = administrators.areaOfCaller();
        var account = within(own, rows.locked(accountId));
        SeparationOfDuties.check(command.roles(), command.grants());
        var area = command.area() == null ? account.belongsTo() : administrators.within(own, command.area());
        administrators.requireWithin(area, command.grants());
        if (rows.place(accountId, expected.version(), area.text()) == 0) {
            throw new Stale();
        }
        rights.replace(accountId, command.roles(), Set.copyOf(command.grants()));
        var told = view(accountId, area.text(), expected.version() + 1);
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

    /** Whoever belongs elsewhere is not there. */
    private static Account within(Area area, @Nullable Account account) {
        if (account == null || !area.contains(account.belongsTo())) {
            throw new NotFound();
        }
        return account;
    }

    private RightsView view(long accountId, String area, long version) {
        var held = rights.of(accountId);
        return new RightsView(held.roles(), held.grants(), area, version);
    }

    private static String detail(RightsView told) {
        var text = String.join(
                " ",
                Stream.of(told.roles().stream().map(Role::name).toList(), told.grants(), List.of("in", told.area()))
                        .flatMap(List::stream)
                        .toList());
        return text.length() <= 400 ? text : text.substring(0, 400);
    }
}
