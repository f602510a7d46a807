package org.aixin.pairing.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.Forbidden;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pairings of an office's list. Registry-service, which keeps the accounts, has read the list long after the office's request
 * was over, and vouches for the office with the grants that it has now.
 */
@RestController
@RequestMapping("/internal/v1/pairings/listed")
class ListedPairingController {

    private final PairingLedger ledger;

    ListedPairingController(PairingLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * A part of a list.
     *
     * @param by the account that had it written
     */
    record Listed(
            @NotNull @Pattern(regexp = "console:[0-9]{1,19}")
            String by,

            @NotEmpty @Size(max = 200) List<@NotNull @Size(max = 40) String> grants,
            @NotEmpty @Size(max = 500) List<@NotNull @Valid RegisterPairing> pairings) {

        private Caller office() {
            return new Caller(
                    by,
                    CallerKind.CONSOLE,
                    null,
                    grants.stream().map(Grant::parse).toList(),
                    Set.of(PairingLedger.WRITE));
        }
    }

    @PostMapping
    List<PairingController.Stored> register(@Valid @RequestBody Listed listed) {
        if (Callers.current().kind() != CallerKind.JOB) {
            throw new Forbidden();
        }
        return Callers.as(listed.office(), () -> ledger.register(listed.pairings())).stream()
                .map(pairing -> new PairingController.Stored(pairing.id(), pairing.version()))
                .toList();
    }
}
