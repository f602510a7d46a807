package org.aixin.registry.household;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.springframework.stereotype.Service;

/** Looks up households that the caller may see: what the other features ask. */
@Service
public class Households {

    private final HouseholdMapper rows;
    private final FieldCipher cipher;

    Households(HouseholdMapper rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Where a person's household lives, if that is known; that the caller may see the person was checked before. */
    public Optional<Sensitive> addressOf(long id) {
        var household = rows.located(id);
        return household == null || household.address() == null
                ? Optional.empty()
                : Optional.of(cipher.open(HouseholdRegister.ADDRESS, id, household.address()));
    }

    /** The divisions of those of the households that the caller may see, by household. */
    public Map<Long, String> divisionsOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.inScope(ids).stream()
                        .collect(toMap(HouseholdMapper.Head::id, HouseholdMapper.Head::divisionCode));
    }
}
