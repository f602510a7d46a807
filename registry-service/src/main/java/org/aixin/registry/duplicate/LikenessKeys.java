package org.aixin.registry.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.Alike;
import org.springframework.stereotype.Component;

/** The keys by which people are brought together who are then compared: keyed hashes, and nothing else is stored. */
@Component
class LikenessKeys {

    /** Raised with the rules, so that everybody's keys are made anew. */
    private static final Sensitive RULES = Sensitive.of("1");

    private final BlindIndex index;

    LikenessKeys(BlindIndex index) {
        this.index = index;
    }

    /** One key of somebody; a row of {@code likeness_key}. */
    record Key(long recipientId, LikenessKind kind, String hash) {}

    /** Differs where the rules are others, or the key file is. */
    String generation() {
        return index.of("likeness.rules", RULES);
    }

    /** Nothing of whoever turned out to be somebody else: nobody is to be found like them. */
    List<Key> of(Alike.Compared one) {
        var keys = new ArrayList<Key>();
        if (one.merged()) {
            return keys;
        }
        var name = one.name().reveal();
        var number = one.idNumber().reveal();
        var area = number.substring(0, 6);
        var year = number.substring(6, 10);
        var day = number.substring(10, 14);
        var serial = number.substring(14, 17);
        add(keys, one, LikenessKind.BIRTHDAY, name + "|" + year + day);
        one.phones().stream()
                .distinct()
                .forEach(phone -> add(keys, one, LikenessKind.PHONE, name + "|" + phone.reveal()));
        add(keys, one, LikenessKind.PLACE, name + "|" + one.divisionCode());
        add(keys, one, LikenessKind.NUMBER_SERIAL, area + year + day);
        add(keys, one, LikenessKind.NUMBER_AREA, year + day + serial);
        add(keys, one, LikenessKind.NUMBER_YEAR, area + day + serial);
        add(keys, one, LikenessKind.NUMBER_DAY, area + year + serial);
        return keys;
    }

    private void add(List<Key> keys, Alike.Compared one, LikenessKind kind, String text) {
        keys.add(new Key(one.id(), kind, index.of(kind.index(), Sensitive.of(text))));
    }
}
