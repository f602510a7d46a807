package org.aixin.gateway.console;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;

/**
 * Who has logged in and what that account may do, as registry tells it.
 *
 * @param credentials a session that was opened under another number is over
 */
record Principal(Who account, List<String> roles, List<String> grants, List<String> permissions, int credentials) {

    /** How the account is shown. */
    record Who(long id, String login, String name) {}

    Caller caller(String session) {
        return new Caller(
                subject(account.id()),
                CallerKind.CONSOLE,
                null,
                grants.stream().map(Grant::parse).toList(),
                Set.copyOf(permissions),
                session);
    }

    static String subject(long accountId) {
        return "console:" + accountId;
    }
}
