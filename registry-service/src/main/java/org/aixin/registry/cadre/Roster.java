package org.aixin.registry.cadre;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.MalformedPersonalData;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognises a cadre by telephone number and the end of the identity number. Who asks counts the tries. */
@Service
class Roster {

    private static final int ENDING = 6;

    private final CadreMapper rows;
    private final PersonalData personalData;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Clock clock;

    Roster(CadreMapper rows, PersonalData personalData, FieldCipher cipher, BlindIndex index, Clock clock) {
        this.rows = rows;
        this.personalData = personalData;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
    }

    /**
     * The one cadre who serves today and has both. A number that several share, as a village's office telephone, is
     * decided by the ending; where that does not decide either, nobody is meant.
     *
     * @throws NotFound if there is none, whatever the reason
     */
    @Transactional(readOnly = true)
    long find(Sensitive phone, Sensitive ending) {
        var today = BusinessDays.today(clock);
        var wanted = normalised(ending);
        var found = phoneIndexes(phone).stream()
                .flatMap(number -> rows.serving(number, today).stream())
                .filter(one -> same(wanted, ending(one)))
                .map(CadreMapper.Serving::id)
                .toList();
        if (found.size() != 1) {
            throw new NotFound();
        }
        return found.get(0);
    }

    private List<String> phoneIndexes(Sensitive phone) {
        try {
            return List.of(index.of(CadreIdentity.PHONE, personalData.phoneNumber(phone)));
        } catch (MalformedPersonalData foreign) {
            return List.of();
        }
    }

    private String ending(CadreMapper.Serving one) {
        var number =
                cipher.open(CadreIdentity.ID_NUMBER, one.id(), one.idNumber()).reveal();
        return number.substring(number.length() - ENDING);
    }

    private static String normalised(Sensitive ending) {
        return Normalizer.normalize(ending.reveal(), Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
