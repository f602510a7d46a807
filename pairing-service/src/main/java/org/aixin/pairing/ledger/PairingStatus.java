package org.aixin.pairing.ledger;

/** Whether a pairing has an end; derived from its days. */
enum PairingStatus {
    ACTIVE,
    ENDED
}
