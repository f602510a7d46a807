package org.aixin.registry.duplicate;

import org.springframework.context.ApplicationContext;

/** Has everybody looked at whose keys are missing or outdated, now and on this thread. */
public final class LookingByHand {

    private LookingByHand() {}

    public static void over(ApplicationContext service) {
        var lookAlikes = service.getBean(LookAlikes.class);
        Long after = 0L;
        while (after != null) {
            after = lookAlikes.lookAtOutdated(after, 100);
        }
    }
}
