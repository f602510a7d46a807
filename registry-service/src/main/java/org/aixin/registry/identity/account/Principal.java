package org.aixin.registry.identity.account;

import java.util.List;

/**
 * Who has logged in and what that account may do now.
 *
 * @param credentials a session that was opened under another number is over
 */
public record Principal(Who account, List<Role> roles, List<String> grants, List<String> permissions, int credentials) {

    /** How the account is shown. */
    public record Who(long id, String login, String name) {}
}
