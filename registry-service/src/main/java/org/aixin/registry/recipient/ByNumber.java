package org.aixin.registry.recipient;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.IdentityNumber;
import org.springframework.stereotype.Component;

/** Tells who has an identity number: what lists of people from elsewhere are held against. */
@Component
public class ByNumber {

    private final AmendmentMapper rows;
    private final BlindIndex index;

    ByNumber(AmendmentMapper rows, BlindIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /** Somebody in the register, in care or not, with the place of the last span. */
    public record Registered(long id, String divisionCode) {}

    /** The keyed hash by which a number is found. */
    public String indexOf(IdentityNumber number) {
        return index.of(RecipientIdentity.ID_NUMBER, number);
    }

    /** Who has them, whoever may see that: of people beyond the caller's sight nothing but the office may be told. */
    public Map<String, Registered> among(Collection<String> indexes) {
        return indexes.isEmpty()
                ? Map.of()
                : rows.holders(indexes).stream()
                        .collect(toMap(
                                AmendmentMapper.Numbered::idNumberIndex,
                                one -> new Registered(one.id(), one.divisionCode())));
    }
}
