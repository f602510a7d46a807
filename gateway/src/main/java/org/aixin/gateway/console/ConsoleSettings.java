package org.aixin.gateway.console;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accounts are kept, and how browsers come here.
 *
 * @param gateway what is set for the gateway itself
 */
@ConfigurationProperties("aixin")
record ConsoleSettings(
        @DefaultValue Map<String, URI> urls, @DefaultValue Gateway gateway) {

    /** @param behindTls whether browsers come over TLS that ends before the gateway */
    record Gateway(@DefaultValue("false") boolean behindTls) {}

    URI registry() {
        var url = urls.get(Identity.REGISTRY);
        if (url == null) {
            throw new IllegalStateException(
                    "aixin.urls." + Identity.REGISTRY + " is not set, but accounts are kept there");
        }
        return url;
    }
}
