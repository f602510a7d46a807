package org.aixin.persistence.crypto;

import java.time.Clock;
import org.aixin.kernel.time.BusinessDays;

/**
 * Turns input about people into checked, normalised values.
 *
 * <p>Made-up people (area 629900, mobile numbers 10x to 12x) pass only where the demo is switched on.
 */
public class PersonalData {

    private final Clock clock;
    private final boolean demo;

    public PersonalData(Clock clock, boolean demo) {
        this.clock = clock;
        this.demo = demo;
    }

    /** @throws MalformedPersonalData when it cannot be a name */
    public PersonName name(Sensitive input) {
        return PersonName.parse(input.reveal());
    }

    /** @throws MalformedPersonalData when it cannot be an identity number */
    public IdentityNumber identityNumber(Sensitive input) {
        return IdentityNumber.parse(input.reveal(), BusinessDays.today(clock), demo);
    }

    /** @throws MalformedPersonalData when it cannot be a telephone number */
    public PhoneNumber phoneNumber(Sensitive input) {
        return PhoneNumber.parse(input.reveal(), demo);
    }
}
