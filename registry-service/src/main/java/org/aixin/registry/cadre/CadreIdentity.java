package org.aixin.registry.cadre;

import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sealed;

/** Who a cadre is: sealed, with blind indexes to find the row again. */
record CadreIdentity(
        Sealed name,
        String nameIndex,
        String surnameIndex,
        Sealed idNumber,
        String idNumberIndex,
        Sealed phone,
        String phoneIndex) {

    static final String NAME = "cadre.name";
    static final String SURNAME = "cadre.surname";
    static final String ID_NUMBER = "cadre.id_number";
    static final String PHONE = "cadre.phone";

    static CadreIdentity seal(
            long id,
            PersonName name,
            IdentityNumber idNumber,
            PhoneNumber phone,
            FieldCipher cipher,
            BlindIndex index) {
        return new CadreIdentity(
                cipher.seal(NAME, id, name),
                index.of(NAME, name),
                index.of(SURNAME, name.surname()),
                cipher.seal(ID_NUMBER, id, idNumber),
                index.of(ID_NUMBER, idNumber),
                cipher.seal(PHONE, id, phone),
                index.of(PHONE, phone));
    }
}
