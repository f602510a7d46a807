package org.aixin.pairing.ledger;

import java.time.LocalDate;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** An ended pairing stays as it is. */
class PairingEnded extends Refusal {

    PairingEnded(LocalDate to) {
        super(HttpStatus.CONFLICT, "pairing-ended", to);
    }
}
