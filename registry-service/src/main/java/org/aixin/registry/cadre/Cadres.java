package org.aixin.registry.cadre;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.PersonName;
import org.springframework.stereotype.Service;

/** Looks up cadres whom the caller may see: what the other features ask. */
@Service
public class Cadres {

    private final CadreMapper rows;
    private final FieldCipher cipher;

    Cadres(CadreMapper rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Those of the ids that are cadres whom the caller may see. */
    public List<CadreName> named(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : names(rows.named(ids));
    }

    /** Those of the ids that are cadres; that the caller sees a household of theirs was checked before. */
    public List<CadreName> namedAsCaring(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : names(rows.namedWherever(ids));
    }

    /** Those of the ids that are cadres in service; that the caller sees a household of theirs was checked before. */
    public Set<Long> serving(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : rows.inService(ids);
    }

    private List<CadreName> names(List<CadreMapper.Named> found) {
        return found.stream()
                .map(one -> new CadreName(
                        one.id(),
                        PersonName.stored(cipher.open(CadreIdentity.NAME, one.id(), one.name())),
                        one.unitId(),
                        one.divisionCode()))
                .toList();
    }
}
