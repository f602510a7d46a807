package org.aixin.pairing.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.aixin.contracts.pairing.PairingEndReason;

/**
 * An office ends a pairing.
 *
 * @param to the first day on which it no longer holds
 */
record EndPairing(@NotNull LocalDate to, @NotNull PairingEndReason endReason) {}
