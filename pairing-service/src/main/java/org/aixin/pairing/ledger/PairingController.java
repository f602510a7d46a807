package org.aixin.pairing.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairings for our own services, on behalf of whoever called them. */
@RestController
@RequestMapping("/internal/v1/pairings")
class PairingController {

    private final PairingLedger ledger;
    private final PairingList list;

    PairingController(PairingLedger ledger, PairingList list) {
        this.ledger = ledger;
        this.list = list;
    }

    /** What a command answers per row. */
    record Stored(long id, long version) {}

    @PostMapping
    List<Stored> register(@RequestBody @NotEmpty @Size(max = 500) List<@NotNull @Valid RegisterPairing> pairings) {
        return ledger.register(pairings).stream()
                .map(pairing -> new Stored(pairing.id(), pairing.version()))
                .toList();
    }

    @GetMapping
    Page<PairingView> list(
            @RequestParam(name = "cadreId", required = false) @Nullable Long cadreId,
            @RequestParam(name = "status", required = false) @Nullable PairingStatus status,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            PageRequest page) {
        var caller = Callers.current();
        // A cadre asks about nobody else, whatever the phone says.
        var cadre = caller.kind() == CallerKind.CADRE ? caller.cadreId() : cadreId;
        return list.page(PairingFilter.ofCadre(cadre, status), page, cursor);
    }
}
