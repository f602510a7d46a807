package org.aixin.registry.identity.client;

import org.aixin.kernel.caller.Callers;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.aixin.registry.identity.signal.SeenFromOutside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down that an agency came from where it may not come from. */
@Component
class RefusedSources {

    private final SeenFromOutside seen;

    RefusedSources(SeenFromOutside seen) {
        this.seen = seen;
    }

    void note(Client client, @Nullable String source) {
        Callers.runAs(
                client.caller(client.contract().scopes()),
                () -> seen.note(IdentityEvent.SOURCE_REFUSED, source, "token asked for"));
    }
}
