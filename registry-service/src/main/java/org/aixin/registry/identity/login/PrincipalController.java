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

    private static final String CONSOLE = "console:";

    private final Accounts accounts;

    PrincipalController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/internal/v1/identity/me")
    Principal me() {
        var caller = Callers.current();
        var id = caller.subject().startsWith(CONSOLE) ? caller.subject().substring(CONSOLE.length()) : "";
        if (caller.kind() != CallerKind.CONSOLE || !id.matches("[0-9]{1,19}")) {
            throw new NotFound();
        }
        return accounts.principal(Long.parseLong(id)).orElseThrow(NotFound::new);
    }
}
