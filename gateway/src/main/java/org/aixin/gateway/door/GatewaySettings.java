package org.aixin.gateway.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how patient the gateway is with them.
 *
 * @param urls by service
 */
@ConfigurationProperties("aixin")
record GatewaySettings(
        @DefaultValue Map<String, URI> urls, @DefaultValue Gateway gateway) {

    /**
     * A client waits 15 s, so it hears from us before.
     *
     * @param readTimeout until a service's answer begins
     * @param openFor how long a service that keeps failing is left alone
     * @param atOnce how many requests may wait for one service, so that one that hangs leaves threads for the others
     * @param behindTls whether browsers come over TLS that ends before the gateway
     * @param trustedProxies whose word on where a request comes from is taken: addresses and ranges of our own machines
     * @param corsOrigins whose pages may ask at the doors of cadres and agencies; none, for ours come from here
     */
    record Gateway(
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("60") int atOnce,
            @DefaultValue("false") boolean behindTls,
            @DefaultValue List<String> trustedProxies,
            @DefaultValue List<String> corsOrigins) {}

    URI url(String service) {
        var url = urls.get(service);
        if (url == null) {
            throw new IllegalStateException("aixin.urls." + service + " is not set, but the gateway routes to it");
        }
        return url;
    }
}
