package org.aixin.registry.cadre;

import java.time.LocalDate;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters what became of a cadre's post where another feature found that out, by the same rules as every change of it. */
@Component
public class CadrePosts {

    private final CadreRegister register;
    private final CadreStore cadres;

    CadrePosts(CadreRegister register, CadreStore cadres) {
        this.register = register;
        this.cadres = cadres;
    }

    /**
     * From that day on the cadre does not serve.
     *
     * @throws NotFound if there is no such cadre, or none whom the caller may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaves(long id, LocalDate from) {
        change(id, new ChangeCadre(from, null, null, null, null, false));
    }

    /**
     * From that day on the cadre serves in that unit.
     *
     * @throws NotFound if there is no such cadre, or none whom the caller may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serves(long id, long unitId, LocalDate from) {
        change(id, new ChangeCadre(from, unitId, null, null, null, true));
    }

    private void change(long id, ChangeCadre command) {
        var held = cadres.lock(id).orElseThrow(NotFound::new);
        register.change(id, command, new IfMatch(held.version()));
    }
}
