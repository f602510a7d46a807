package org.aixin.persistence.spans;

/** A recipient whom a pairing covers. */
record PairedRecipient(long pairingId, long recipientId) {}
