package org.aixin.registry.contact;

import java.util.Optional;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.springframework.stereotype.Component;

/** Tells whom to call about somebody: what the person's page asks. */
@Component
public class ContactPersons {

    private final ContactMapper rows;
    private final FieldCipher cipher;

    ContactPersons(ContactMapper rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Whoever is named of the person; that the caller may see the person was checked before. */
    public Optional<ContactPerson> of(long recipientId) {
        return Optional.ofNullable(rows.find(recipientId)).flatMap(this::opened);
    }

    private Optional<ContactPerson> opened(ContactMapper.Row row) {
        var name = row.name();
        var relation = row.relation();
        var phone = row.phone();
        return name == null || relation == null || phone == null
                ? Optional.empty()
                : Optional.of(new ContactPerson(
                        row.version(),
                        PersonName.stored(cipher.open(ContactMapper.Row.NAME, row.id(), name)),
                        relation,
                        PhoneNumber.stored(cipher.open(ContactMapper.Row.PHONE, row.id(), phone))));
    }
}
