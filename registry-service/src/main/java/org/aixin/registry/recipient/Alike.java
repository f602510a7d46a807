package org.aixin.registry.recipient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.DecryptionFailed;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens what people are compared by, whoever may see them: for a job, and never to be answered as such. */
@Component
public class Alike {

    private static final Logger log = LoggerFactory.getLogger(Alike.class);

    private final MergerMapper rows;
    private final FieldCipher cipher;

    Alike(MergerMapper rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /**
     * Somebody who is compared with others.
     *
     * @param divisionCode, inCare of the last span
     * @param merged whether it turned out to be somebody else already
     * @param phones the own one and the guardian's
     */
    public record Compared(
            long id,
            String divisionCode,
            boolean inCare,
            boolean merged,
            PersonName name,
            IdentityNumber idNumber,
            List<PhoneNumber> phones) {}

    /** Those of the ids that there are; whoever does not open is left out, and the others go on. */
    public List<Compared> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var opened = new ArrayList<Compared>();
        for (var row : rows.compared(ids)) {
            try {
                opened.add(opened(row));
            } catch (DecryptionFailed broken) {
                log.error("Recipient {} does not open, so nobody is found to be like it", row.id());
            }
        }
        return List.copyOf(opened);
    }

    private Compared opened(MergerMapper.Row row) {
        var phones = new ArrayList<PhoneNumber>();
        addPhone(phones, RecipientIdentity.PHONE, row.id(), row.phone());
        addPhone(phones, RecipientIdentity.GUARDIAN_PHONE, row.id(), row.guardianPhone());
        return new Compared(
                row.id(),
                row.divisionCode(),
                row.status() != RecipientStatus.EXITED,
                row.mergedInto() != null,
                PersonName.stored(cipher.open(RecipientIdentity.NAME, row.id(), row.name())),
                IdentityNumber.stored(cipher.open(RecipientIdentity.ID_NUMBER, row.id(), row.idNumber())),
                phones);
    }

    private void addPhone(List<PhoneNumber> to, String column, long id, @Nullable Sealed sealed) {
        if (sealed != null) {
            to.add(PhoneNumber.stored(cipher.open(column, id, sealed)));
        }
    }
}
