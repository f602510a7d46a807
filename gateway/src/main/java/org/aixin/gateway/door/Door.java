package org.aixin.gateway.door;

import org.aixin.kernel.caller.CallerKind;

/** A way in, for one kind of caller. */
enum Door {
    MINI("/api/mini/v1", CallerKind.CADRE),
    CONSOLE("/api/console/v1", CallerKind.CONSOLE),
    AGENCY("/open/v1", CallerKind.AGENCY);

    private final String prefix;
    private final CallerKind kind;

    Door(String prefix, CallerKind kind) {
        this.prefix = prefix;
        this.kind = kind;
    }

    String prefix() {
        return prefix;
    }

    CallerKind kind() {
        return kind;
    }
}
