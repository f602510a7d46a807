package org.aixin.registry.recipient;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.registry.search.FindPerson;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Rows;
import org.aixin.registry.search.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Recipients many at a time: what the lists ask, within the caller's grants. */
@Service
public class ListedRecipients {

    private final RecipientListMapper rows;
    private final PersonalData personalData;
    private final BlindIndex index;
    private final FieldCipher cipher;

    ListedRecipients(RecipientListMapper rows, PersonalData personalData, BlindIndex index, FieldCipher cipher) {
        this.rows = rows;
        this.personalData = personalData;
        this.index = index;
        this.cipher = cipher;
    }

    public Rows chosen(RecipientFilter filter) {
        return chosen(filter, null);
    }

    /** Those whom somebody looks for. */
    public Rows found(RecipientFilter filter, FindPerson sought) {
        return chosen(filter, sought.in("recipient", personalData, index));
    }

    private Rows chosen(RecipientFilter filter, @Nullable Traits traits) {
        // Who is looked for is found by that; whether these care is then asked of a few.
        var byUnit = traits == null ? filter.caredFor() : null;
        return new Rows() {
            @Override
            public List<Place> places(@Nullable Place after, int limit, int offset) {
                boolean driven = byUnit != null && byUnit.ofFew();
                return byUnit != null && byUnit.own()
                        ? rows.ownPlaces(filter, traits, after, limit, offset, driven)
                        : rows.places(filter, traits, after, limit, offset, driven);
            }

            @Override
            public int count(@Nullable Integer atMost) {
                return byUnit != null && byUnit.own()
                        ? rows.ownCount(filter, traits, null, atMost, true)
                        : rows.count(filter, traits, null, atMost, byUnit != null);
            }
        };
    }

    /** Those with these ids, in the order of lists. */
    public List<ListedRecipient> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.rows(ids).stream().map(this::opened).toList();
    }

    /** Who lives there, by household; a household without anybody is left out. */
    public Map<Long, Lodgers> in(Collection<Long> householdIds) {
        return householdIds.isEmpty()
                ? Map.of()
                : rows.lodgers(householdIds).stream().collect(toMap(Lodgers::householdId, Function.identity()));
    }

    private ListedRecipient opened(RecipientListMapper.Row row) {
        return new ListedRecipient(
                row.id(),
                row.householdId(),
                row.divisionCode(),
                row.category(),
                row.status(),
                PersonName.stored(cipher.open(RecipientIdentity.NAME, row.id(), row.name())),
                IdentityNumber.stored(cipher.open(RecipientIdentity.ID_NUMBER, row.id(), row.idNumber())));
    }
}
