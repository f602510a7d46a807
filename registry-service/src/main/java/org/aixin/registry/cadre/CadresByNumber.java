package org.aixin.registry.cadre;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.IdentityNumber;
import org.springframework.stereotype.Component;

/** Tells which cadre has an identity number: what rosters from elsewhere are held against. */
@Component
public class CadresByNumber {

    private final CadreMapper rows;
    private final BlindIndex index;

    CadresByNumber(CadreMapper rows, BlindIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /** A cadre, serving or not, with the place of the last unit. */
    public record Registered(long id, String divisionCode) {}

    /** The keyed hash by which a number is found. */
    public String indexOf(IdentityNumber number) {
        return index.of(CadreIdentity.ID_NUMBER, number);
    }

    /** Who has them, whoever may see that: of cadres beyond the caller's sight nothing may be told. */
    public Map<String, Registered> among(Collection<String> indexes) {
        return indexes.isEmpty()
                ? Map.of()
                : rows.numbered(indexes).stream()
                        .collect(toMap(
                                CadreMapper.Numbered::idNumberIndex,
                                one -> new Registered(one.id(), one.divisionCode())));
    }
}
