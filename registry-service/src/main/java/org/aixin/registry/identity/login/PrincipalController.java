package org.aixin.registry.identity.login;

import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.registry.identity.account.Accounts;
import org.aixin.registry.identity.account.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is and may do now, for whoever keeps the session. */
@RestController
class PrincipalController {

    private final Accounts accounts;

    PrincipalController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/internal/v1/identity/me")
    Principal me() {
        var caller = Callers.current();
        if (caller.kind() != CallerKind.CONSOLE) {
            throw new NotFound();
        }
        return Accounts.idOf(caller.subject()).flatMap(accounts::principal).orElseThrow(NotFound::new);
    }
}
