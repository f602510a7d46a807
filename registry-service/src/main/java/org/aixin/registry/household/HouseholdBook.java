package org.aixin.registry.household;

import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Families that come with their first person, and what is said of them: what changes of people need of households. */
@Service
public class HouseholdBook {

    /** How long an address may be. */
    public static final int LONGEST_ADDRESS = HouseholdRegister.LONGEST_ADDRESS;

    private static final int TOWNSHIP = 9;

    private final HouseholdRegister register;
    private final DwellingMapper rows;
    private final Divisions divisions;
    private final FieldCipher cipher;
    private final Reach reach;

    HouseholdBook(
            HouseholdRegister register, DwellingMapper rows, Divisions divisions, FieldCipher cipher, Reach reach) {
        this.register = register;
        this.rows = rows;
        this.divisions = divisions;
        this.cipher = cipher;
        this.reach = reach;
    }

    /** Finds what stands against a family in that village or township. */
    public void checkPlace(String divisionCode, LocalDate day, Problems problems) {
        if (divisionCode.length() < TOWNSHIP
                || !divisions.known(List.of(divisionCode)).stands(divisionCode, day)
                || !reach.hasDivision(divisionCode)) {
            problems.add("divisionCode", "unknown-village", divisionCode);
        }
    }

    /** Finds what stands against an address, and a number of a booklet. */
    public void check(Dwelling said, Problems problems) {
        if (said.address() != null && said.address().reveal().length() > HouseholdRegister.LONGEST_ADDRESS) {
            problems.add("address", "too-long", HouseholdRegister.LONGEST_ADDRESS);
        }
        if (said.registerNumber() != null
                && said.registerNumber().reveal().length() > HouseholdRegister.LONGEST_NUMBER) {
            problems.add("registerNumber", "too-long", HouseholdRegister.LONGEST_NUMBER);
        }
    }

    /**
     * Finds what stands against the same of a household that is there.
     *
     * @param home null where it is beyond the caller: then whoever confirms it finds out
     */
    public void check(@Nullable Home home, Dwelling said, Problems problems) {
        check(said, problems);
        if (home != null && home.kind() != HouseholdKind.FAMILY && said.registerNumber() != null) {
            problems.add("registerNumber", "register-of-families");
        }
    }

    /** A new family; its place was checked before, and what is said of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long establish(String divisionCode, Dwelling said) {
        var family =
                new RegisterHousehold(null, divisionCode, HouseholdKind.FAMILY, said.address(), said.registerNumber());
        return Long.parseLong(register.register(List.of(family)).get(0).id());
    }

    /** A household that is still to be made. */
    public record NewHousehold(
            String divisionCode,
            HouseholdKind kind,
            @Nullable Sensitive address) {}

    /** New households, whose places and addresses were checked before; their ids in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> establish(List<NewHousehold> households) {
        return households.isEmpty()
                ? List.of()
                : register
                        .register(households.stream()
                                .map(one -> new RegisterHousehold(
                                        null, one.divisionCode(), one.kind(), one.address(), null))
                                .toList())
                        .stream()
                        .map(one -> Long.valueOf(one.id()))
                        .toList();
    }

    /** The household lives elsewhere in the same place, or has another booklet; what is said was checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(long id, Dwelling said, Problems problems) {
        var address = said.address();
        if (address != null && rows.readdress(id, cipher.seal(HouseholdRegister.ADDRESS, id, address)) == 0) {
            problems.add("address", "unknown-household", id);
        }
        var number = said.registerNumber();
        if (number != null && rows.renumber(id, cipher.seal(HouseholdRegister.REGISTER_NUMBER, id, number)) == 0) {
            problems.add("registerNumber", "unknown-household", id);
        }
    }
}
