package org.aixin.pairing.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for offices, each within its grants. */
@RestController
@RequestMapping("/api/console/v1/pairings")
class PairingConsoleController {

    private final PairingLedger ledger;
    private final PairingList list;
    private final UnitTree units;
    private final Clock clock;

    PairingConsoleController(PairingLedger ledger, PairingList list, UnitTree units, Clock clock) {
        this.ledger = ledger;
        this.list = list;
        this.units = units;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PairingView> pair(@Valid @RequestBody PairHousehold asked) {
        var pairing = ledger.pair(asked);
        return ResponseEntity.created(URI.create("/api/console/v1/pairings/" + pairing.id()))
                .eTag(IfMatch.etag(pairing.version()))
                .body(PairingView.of(pairing));
    }

    @PostMapping("/{id}/end")
    ResponseEntity<PairingView> end(@PathVariable long id, IfMatch version, @Valid @RequestBody EndPairing command) {
        return tagged(PairingView.of(ledger.end(id, version.version(), command)));
    }

    @GetMapping
    Page<PairingView> list(
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{field.expected-division}")
                    @Nullable
                    String division,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            @RequestParam(name = "tree", defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(name = "status", required = false) @Nullable PairingStatus status,
            @RequestParam(name = "cadreId", required = false) @Nullable Long cadreId,
            @RequestParam(name = "householdId", required = false) @Nullable Long householdId,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            PageRequest page) {
        var prefix = division == null ? null : DivisionCode.prefixOf(division);
        return list.page(new PairingFilter(cadreId, householdId, prefix, subtree(unit, tree), status), page, cursor);
    }

    private @Nullable List<Long> subtree(@Nullable Long unit, UnitTreeKind tree) {
        return unit == null ? null : units.subtree(tree, unit, BusinessDays.today(clock));
    }

    @GetMapping("/{id}")
    ResponseEntity<PairingView> one(@PathVariable long id) {
        return tagged(list.one(id));
    }

    private static ResponseEntity<PairingView> tagged(PairingView pairing) {
        return ResponseEntity.ok().eTag(IfMatch.etag(pairing.version())).body(pairing);
    }
}
