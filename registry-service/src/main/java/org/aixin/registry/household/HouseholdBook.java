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

/** Families that come with their first person, and where they live: what changes of people need of households. */
@Service
public class HouseholdBook {

    /** How long an address may be. */
    public static final int LONGEST_ADDRESS = HouseholdRegister.LONGEST_ADDRESS;

    private static final int TOWNSHIP = 9;

    private final HouseholdRegister register;
    private final AddressMapper rows;
    private final Divisions divisions;
    private final FieldCipher cipher;
    private final Reach reach;

    HouseholdBook(
            HouseholdRegister register, AddressMapper rows, Divisions divisions, FieldCipher cipher, Reach reach) {
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

    /** Finds what stands against an address. */
    public void checkAddress(@Nullable Sensitive address, Problems problems) {
        if (address != null && address.reveal().length() > HouseholdRegister.LONGEST_ADDRESS) {
            problems.add("address", "too-long", HouseholdRegister.LONGEST_ADDRESS);
        }
    }

    /** A new family; its place and address were checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long establish(String divisionCode, @Nullable Sensitive address) {
        var family = new RegisterHousehold(null, divisionCode, HouseholdKind.FAMILY, address);
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
                                .map(one -> new RegisterHousehold(null, one.divisionCode(), one.kind(), one.address()))
                                .toList())
                        .stream()
                        .map(one -> Long.valueOf(one.id()))
                        .toList();
    }

    /** The household lives elsewhere in the same place; the address was checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readdress(long id, Sensitive address, Problems problems) {
        if (rows.readdress(id, cipher.seal(HouseholdRegister.ADDRESS, id, address)) == 0) {
            problems.add("address", "unknown-household", id);
        }
    }
}
