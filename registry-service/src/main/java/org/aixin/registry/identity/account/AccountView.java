package org.aixin.registry.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrators see it.
 *
 * @param passwordSet whether the one-time link was used
 * @param enrolled whether there is a second factor
 * @param area where it belongs; an administrator works within it
 * @param setPasswordToken of the one-time link, told once
 */
record AccountView(
        long id,
        String login,
        String name,
        Account.Status status,
        boolean passwordSet,
        boolean enrolled,
        List<Role> roles,
        List<String> grants,
        String area,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String setPasswordToken) {

    AccountView with(String token) {
        return new AccountView(id, login, name, status, passwordSet, enrolled, roles, grants, area, version, token);
    }
}
