package org.aixin.visit.carerecord;

import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.crypto.Sensitive;
import org.springframework.stereotype.Component;

/** What a cadre typed, on its way into and out of the encrypted column. */
@Component
class CareRecordBody {

    private static final String COLUMN = "care_record.body";

    private final FieldCipher cipher;
    private final BlindIndex index;

    CareRecordBody(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    Sealed seal(long id, LogCareRecord entry) {
        return cipher.seal(COLUMN, id, text(entry));
    }

    LogCareRecord open(CareRecord record) {
        return AixinJson.mapper()
                .readValue(cipher.open(COLUMN, record.id(), record.body()).reveal(), LogCareRecord.class);
    }

    /** Tells whether a repeat has the same body, without keeping the body readable. */
    String hash(LogCareRecord entry) {
        return index.of("care_record.request", text(entry));
    }

    private static Sensitive text(LogCareRecord entry) {
        return Sensitive.of(AixinJson.mapper().writeValueAsString(entry));
    }
}
