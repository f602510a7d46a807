package org.aixin.registry.cadre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.registry.search.FindPerson;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Rows;
import org.aixin.registry.search.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cadres many at a time: what the lists ask, within the caller's grants. */
@Service
public class ListedCadres {

    private final CadreListMapper rows;
    private final CadreMapper histories;
    private final PersonalData personalData;
    private final BlindIndex index;
    private final FieldCipher cipher;

    ListedCadres(
            CadreListMapper rows,
            CadreMapper histories,
            PersonalData personalData,
            BlindIndex index,
            FieldCipher cipher) {
        this.rows = rows;
        this.histories = histories;
        this.personalData = personalData;
        this.index = index;
        this.cipher = cipher;
    }

    public Rows chosen(CadreFilter filter) {
        return chosen(filter, null);
    }

    /** Those whom somebody looks for. */
    public Rows found(CadreFilter filter, FindPerson sought) {
        return chosen(filter, sought.in("cadre", personalData, index));
    }

    private Rows chosen(CadreFilter filter, @Nullable Traits traits) {
        return new Rows() {
            @Override
            public List<Place> places(@Nullable Place after, int limit, int offset) {
                return rows.places(filter, traits, after, limit, offset);
            }

            @Override
            public int count(@Nullable Integer atMost) {
                return rows.count(filter, traits, null, atMost);
            }
        };
    }

    /** Those with these ids, in the order of lists. */
    public List<ListedCadre> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.rows(ids).stream().map(this::opened).toList();
    }

    /** The posts of a cadre whom the caller was found to see, the last one first. */
    public List<CadrePost> postsOf(long id) {
        var posts = new ArrayList<CadrePost>();
        for (var span : histories.spans(List.of(id))) {
            posts.add(
                    0,
                    new CadrePost(
                            span.fromDay(),
                            span.toDay(),
                            span.unitId(),
                            span.level(),
                            span.cadreRank(),
                            span.villageStationed(),
                            span.active()));
        }
        return posts;
    }

    private ListedCadre opened(CadreListMapper.Row row) {
        return new ListedCadre(
                row.id(),
                row.version(),
                PersonName.stored(cipher.open(CadreIdentity.NAME, row.id(), row.name())),
                IdentityNumber.stored(cipher.open(CadreIdentity.ID_NUMBER, row.id(), row.idNumber())),
                PhoneNumber.stored(cipher.open(CadreIdentity.PHONE, row.id(), row.phone())),
                row.unitId(),
                row.divisionCode(),
                row.level(),
                row.cadreRank(),
                row.active());
    }
}
