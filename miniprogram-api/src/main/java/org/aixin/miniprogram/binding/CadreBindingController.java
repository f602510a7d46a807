package org.aixin.miniprogram.binding;

import java.time.Instant;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.Reach;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For offices: whether a cadre's place is taken by a WeChat account, and giving it free when the cadre has lost the
 * account or somebody else holds it. Which account it is nobody is told.
 */
@RestController
@RequestMapping("/api/console/v1/cadre-bindings")
class CadreBindingController {

    private static final String PERMISSION = "CADRE_UNBIND";

    private final Bindings bindings;
    private final VisibleCadres visible;
    private final Reach reach;

    CadreBindingController(Bindings bindings, VisibleCadres visible, Reach reach) {
        this.bindings = bindings;
        this.visible = visible;
        this.reach = reach;
    }

    /** @param verifiedAt when roster and telephone number agreed last */
    record CadreBinding(long cadreId, Instant boundAt, Instant verifiedAt) {}

    @GetMapping("/{cadreId}")
    CadreBinding one(@PathVariable long cadreId) {
        requireScope(cadreId);
        return bindings.of(cadreId)
                .map(bound -> new CadreBinding(cadreId, bound.boundAt(), bound.verifiedAt()))
                .orElseThrow(NotFound::new);
    }

    @DeleteMapping("/{cadreId}")
    ResponseEntity<Void> unbind(@PathVariable long cadreId) {
        requireScope(cadreId);
        if (!bindings.unbind(cadreId, "UNBOUND_BY_OFFICE")) {
            throw new NotFound();
        }
        return ResponseEntity.noContent().build();
    }

    /** @throws NotFound for whoever is out of the caller's scope, as if there were nobody */
    private void requireScope(long cadreId) {
        Callers.current().require(PERMISSION);
        if (visible.find(cadreId).filter(this::isOwn).isEmpty()) {
            throw new NotFound();
        }
    }

    /** An office also knows by name who cares for its households and belongs to another office. */
    private boolean isOwn(VisibleCadres.Label cadre) {
        return cadre.unitId() != null
                && reach.hasUnit(cadre.unitId(), cadre.division().code());
    }
}
