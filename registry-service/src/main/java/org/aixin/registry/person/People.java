package org.aixin.registry.person;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.contact.ContactPersons;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds one recipient: an office within its grants, a cadre in the households of the own pairings. */
@Service
class People {

    /** What it takes to call somebody and to find the door. */
    private static final Set<PersonalField> FOR_CADRES = EnumSet.of(
            PersonalField.NAME,
            PersonalField.PHONE,
            PersonalField.ADDRESS,
            PersonalField.GUARDIAN_NAME,
            PersonalField.GUARDIAN_PHONE,
            PersonalField.CONTACT_NAME,
            PersonalField.CONTACT_PHONE);

    private final Recipients recipients;
    private final Households households;
    private final ContactPersons contacts;
    private final Divisions divisions;
    private final OwnPairingMapper pairings;
    private final RevealQuota quota;
    private final Clock clock;

    People(
            Recipients recipients,
            Households households,
            ContactPersons contacts,
            Divisions divisions,
            OwnPairingMapper pairings,
            RevealQuota quota,
            Clock clock) {
        this.recipients = recipients;
        this.households = households;
        this.contacts = contacts;
        this.divisions = divisions;
        this.pairings = pairings;
        this.quota = quota;
        this.clock = clock;
    }

    /** Somebody whom the caller cares for, by which pairing. */
    record Own(KnownPerson person, long pairingId) {}

    /** @throws NotFound if there is none, or none that the caller may see */
    @Transactional(readOnly = true)
    public KnownPerson find(long id) {
        return known(recipients.file(id).orElseThrow(NotFound::new));
    }

    /**
     * @throws Forbidden if the caller is no cadre
     * @throws NotFound if there is none, or none whom the caller cares for today
     */
    @Transactional(readOnly = true)
    public Own findOwn(long id) {
        if (Callers.current().cadreId() == null) {
            throw new Forbidden();
        }
        var household = recipients.householdsOf(Set.of(id)).get(id);
        var pairing = household == null ? null : pairings.pairingOn(BusinessDays.today(clock), household);
        if (household == null || pairing == null) {
            throw new NotFound();
        }
        return new Own(known(recipients.fileInHousehold(id, household).orElseThrow(NotFound::new)), pairing);
    }

    @Transactional(readOnly = true)
    public PersonView page(long id) {
        var caller = Callers.current();
        caller.require(Permissions.READ);
        var person = find(id);
        if (isHiddenFrom(caller, person)) {
            return PersonView.ofHiddenChild(person, division(person));
        }
        var mayReveal = caller.may(Permissions.REVEAL);
        return PersonView.masked(
                person,
                division(person),
                isUnderFourteen(person),
                mayReveal ? person.filled() : List.of(),
                mayReveal ? quota.left(caller.subject()) : null);
    }

    /** Whoever cares for a child knows who it is. */
    @Transactional(readOnly = true)
    public PersonView ownPage(long id) {
        var person = findOwn(id).person();
        return PersonView.masked(
                person,
                division(person),
                isUnderFourteen(person),
                person.filled().stream().filter(People::isForCadres).toList(),
                quota.left(Callers.current().subject()));
    }

    static boolean isForCadres(PersonalField field) {
        return FOR_CADRES.contains(field);
    }

    boolean isHiddenFrom(Caller caller, KnownPerson person) {
        return isUnderFourteen(person) && !caller.may(Permissions.CHILD_DATA);
    }

    private KnownPerson known(PersonalFile file) {
        return new KnownPerson(
                file,
                households.dwellingOf(file.householdId()),
                contacts.of(file.id()).orElse(null));
    }

    private DivisionName division(KnownPerson person) {
        var code = person.file().divisionCode();
        return divisions.names(Set.of(code)).getOrDefault(code, DivisionName.unnamed(code));
    }

    private boolean isUnderFourteen(KnownPerson person) {
        return person.isUnderFourteen(BusinessDays.today(clock));
    }
}
