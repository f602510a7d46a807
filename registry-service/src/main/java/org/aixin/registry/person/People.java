package org.aixin.registry.person;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds one recipient within the caller's grants. */
@Service
class People {

    private final Recipients recipients;
    private final Households households;
    private final Divisions divisions;
    private final Clock clock;

    People(Recipients recipients, Households households, Divisions divisions, Clock clock) {
        this.recipients = recipients;
        this.households = households;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public KnownPerson find(long id) {
        var file = recipients.file(id).orElseThrow(NotFound::new);
        return new KnownPerson(file, households.addressOf(file.householdId()).orElse(null));
    }

    @Transactional(readOnly = true)
    public PersonView page(long id) {
        var caller = Callers.current();
        caller.require(Permissions.READ);
        var person = find(id);
        var code = person.file().divisionCode();
        var division = divisions.names(Set.of(code)).getOrDefault(code, new DivisionName(code, code));
        return isHiddenFrom(caller, person)
                ? PersonView.ofHiddenChild(person, division)
                : PersonView.masked(
                        person,
                        division,
                        isUnderFourteen(person),
                        caller.may(Permissions.REVEAL) ? person.filled() : List.of());
    }

    boolean isHiddenFrom(Caller caller, KnownPerson person) {
        return isUnderFourteen(person) && !caller.may(Permissions.CHILD_DATA);
    }

    private boolean isUnderFourteen(KnownPerson person) {
        return person.isUnderFourteen(BusinessDays.today(clock));
    }
}
