package org.aixin.contracts.pairing;

/** Why a pairing ended. */
public enum PairingEndReason {
    CADRE_LEFT,
    CADRE_MOVED,
    RECIPIENT_EXITED,
    REASSIGNED,
    HOUSEHOLD_CHANGED,
    MISTAKE
}
