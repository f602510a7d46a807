package org.aixin.registry.identity.account;

import java.util.Collection;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** 三员分立: who is one of the three administrators is nothing else, and sees nobody's data. */
final class SeparationOfDuties {

    private SeparationOfDuties() {}

    static final class Violated extends Refusal {

        private Violated() {
            super(HttpStatus.CONFLICT, "separation-of-duties");
        }
    }

    static void check(Collection<Role> roles, Collection<String> grants) {
        var distinct = roles.stream().distinct().toList();
        if (distinct.stream().anyMatch(Role::isAdministrator) && (distinct.size() > 1 || !grants.isEmpty())) {
            throw new Violated();
        }
    }
}
