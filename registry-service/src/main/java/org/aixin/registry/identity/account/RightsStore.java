package org.aixin.registry.identity.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Roles and grants of accounts. */
@Component
class RightsStore {

    private static final Rights NONE = new Rights(List.of(), List.of());

    private final RightsMapper rows;

    RightsStore(RightsMapper rows) {
        this.rows = rows;
    }

    /**
     * What one account is and sees.
     *
     * @param grants in their text form
     */
    record Rights(List<Role> roles, List<String> grants) {

        List<String> permissions() {
            var permissions = new TreeSet<String>();
            roles.forEach(role -> permissions.addAll(role.permissionsOn(grants)));
            return List.copyOf(permissions);
        }
    }

    Rights of(long accountId) {
        return of(List.of(accountId)).getOrDefault(accountId, NONE);
    }

    Map<Long, Rights> of(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        var roles = rows.roles(accountIds);
        var grants = rows.grants(accountIds);
        var rights = new HashMap<Long, Rights>();
        for (var id : accountIds) {
            rights.put(
                    id,
                    new Rights(
                            roles.stream()
                                    .filter(row -> row.accountId() == id)
                                    .map(RightsMapper.OfRole::role)
                                    .toList(),
                            grants.stream()
                                    .filter(row -> row.accountId() == id)
                                    .map(RightsMapper.OfGrant::text)
                                    .toList()));
        }
        return rights;
    }

    boolean isHeldBySomebody(Role role) {
        return rows.holders(role) > 0;
    }

    void replace(long accountId, Collection<Role> roles, Collection<String> grants) {
        rows.forgetRoles(accountId);
        rows.forgetGrants(accountId);
        if (!roles.isEmpty()) {
            rows.addRoles(accountId, roles);
        }
        if (!grants.isEmpty()) {
            rows.addGrants(accountId, grants);
        }
    }
}
