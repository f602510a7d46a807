package org.aixin.standalone;

import java.util.EnumMap;
import java.util.Map;
import org.aixin.testkit.Link;
import org.aixin.testkit.servers.FaultProxy;

/** The ways from deployables to servers: direct, or through proxies that break on command. */
final class Links {

    private final Servers servers;
    private final boolean proxied;
    private final Map<Deployable, Map<Link, FaultProxy>> proxies = new EnumMap<>(Deployable.class);

    Links(Servers servers, boolean proxied) {
        this.servers = servers;
        this.proxied = proxied;
    }

    /** Opens the proxies; the servers have their ports by now. */
    void open() {
        if (!proxied || !proxies.isEmpty()) {
            return;
        }
        // Kafka sends its clients to one address, so they share a proxy.
        var kafka = FaultProxy.on(servers.kafka().proxyPort(), servers.kafka().behindProxyPort());
        for (var deployable : Deployable.values()) {
            proxies.put(
                    deployable,
                    new EnumMap<>(Map.of(
                            Link.DATABASE, FaultProxy.to(servers.database().port()),
                            Link.REDIS, FaultProxy.to(servers.redis().port()),
                            Link.KAFKA, kafka)));
        }
    }

    /** The proxy in this link; the one to Kafka is everybody's. */
    FaultProxy proxy(Deployable deployable, Link link) {
        var found = proxies.getOrDefault(deployable, Map.of()).get(link);
        if (found == null) {
            throw new IllegalStateException("There are no proxies: the system was not started with them");
        }
        return found;
    }

    int port(Deployable deployable, Link link) {
        if (proxied) {
            return proxy(deployable, link).port();
        }
        return switch (link) {
            case DATABASE -> servers.database().port();
            case REDIS -> servers.redis().port();
            case KAFKA -> servers.kafka().port();
        };
    }

    void close() {
        proxies.values().forEach(links -> links.values().forEach(FaultProxy::close));
        proxies.clear();
    }
}
