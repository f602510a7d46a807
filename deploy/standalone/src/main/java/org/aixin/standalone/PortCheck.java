package org.aixin.standalone;

import java.util.ArrayList;

/** Names every known port that somebody else has, before anything starts. */
final class PortCheck {

    private PortCheck() {}

    /** @throws StartFailed naming ports and who wants them */
    static void requireFree(PortPlan ports, DataDirectory data) {
        var taken = new ArrayList<String>();
        ports.wanted().forEach((port, who) -> {
            if (!PortPlan.isFree(port) && !data.hasOrphan(who)) {
                taken.add("port %d, which %s wants, is taken by another process (ss -ltnp 'sport = :%1$d' names it)"
                        .formatted(port, who));
            }
        });
        if (!taken.isEmpty()) {
            taken.add("End it, or move all ports: deploy/run --port-offset 100");
            throw new StartFailed(String.join(System.lineSeparator(), taken));
        }
    }
}
