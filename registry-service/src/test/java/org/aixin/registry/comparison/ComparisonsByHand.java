package org.aixin.registry.comparison;

import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.registry.batch.RightsNow;
import org.springframework.context.ApplicationContext;

/** Holds a list against the register as a process does that dies on the way. */
public final class ComparisonsByHand {

    private ComparisonsByHand() {}

    /** One chunk of it, and no further. */
    public static void oneChunk(ApplicationContext service, long id) {
        var list = Objects.requireNonNull(service.getBean(ComparisonDesk.class).asItStands(id));
        Callers.runAs(
                service.getBean(RightsNow.class)
                        .of(Objects.requireNonNull(list.acting()))
                        .orElseThrow(),
                () -> service.getBean(ComparisonRun.class).carryOut(list, () -> true));
    }
}
