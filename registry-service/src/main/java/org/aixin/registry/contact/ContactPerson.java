package org.aixin.registry.contact;

import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;

/** Whom to call about somebody. As types it prints and serialises masked. */
public record ContactPerson(long version, PersonName name, String relation, PhoneNumber phone) {}
