package org.aixin.registry.recipient;

import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;

/** A recipient in a line of a list; from the number follows whether it is a child. */
public record KnownByName(long id, long version, PersonName name, IdentityNumber idNumber) {}
