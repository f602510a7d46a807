package org.aixin.standalone;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aixin.testkit.Link;

/** What each deployable is told about the others: addresses, passwords, keys; of secrets only what it needs itself. */
final class Wiring {

    /** Whose tables hold encrypted columns. */
    private static final Set<Deployable> HOLD_PERSONAL_DATA = EnumSet.of(Deployable.REGISTRY, Deployable.VISIT);

    private final Secrets secrets;
    private final Links links;
    private final Pages pages;
    private final String wechat;
    private final int limits;
    private final Map<Deployable, Integer> frontDoors = new EnumMap<>(Deployable.class);

    /**
     * @param wechat where WeChat is asked
     * @param limits how many times over everybody may ask
     */
    Wiring(Secrets secrets, Links links, Pages pages, String wechat, int limits) {
        this.secrets = secrets;
        this.links = links;
        this.pages = pages;
        this.wechat = wechat;
        this.limits = limits;
    }

    /** Under this port the others find the deployable, whichever of its instances answers. */
    void frontDoor(Deployable deployable, int port) {
        frontDoors.put(deployable, port);
    }

    /** The configuration of one instance. */
    Map<String, String> properties(Deployable deployable, PortPlan.Pair ports) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("server.address", PortPlan.HOST);
        properties.put("server.port", Integer.toString(ports.port()));
        properties.put("management.server.port", Integer.toString(ports.managementPort()));
        properties.put("aixin.demo.enabled", "true");
        properties.put(
                "aixin.internal.key-directory", secrets.keys().directory().toString());
        frontDoors.forEach(
                (other, port) -> properties.put("aixin.urls." + other.title(), "http://" + PortPlan.HOST + ":" + port));
        secrets.schema(deployable).ifPresent(schema -> {
            properties.put("aixin.datasource.host", PortPlan.HOST + ":" + links.port(deployable, Link.DATABASE));
            properties.put("aixin.datasource.schema", schema.name());
            properties.put("aixin.datasource.password", schema.password());
            properties.put("aixin.datasource.migrator-password", schema.migratorPassword());
            properties.put("aixin.audit.key-file", secrets.auditKeyFile().toString());
            properties.put(
                    "aixin.audit.anchor-directory", secrets.auditAnchors().toString());
        });
        secrets.kafkaUser(deployable).ifPresent(user -> {
            properties.put("spring.kafka.bootstrap-servers", PortPlan.HOST + ":" + links.port(deployable, Link.KAFKA));
            properties.put("aixin.kafka.protocol", "SASL_PLAINTEXT");
            properties.put("aixin.kafka.password", user.password());
        });
        secrets.redisUser(deployable).ifPresent(user -> {
            properties.put("spring.data.redis.host", PortPlan.HOST);
            properties.put("spring.data.redis.port", Integer.toString(links.port(deployable, Link.REDIS)));
            properties.put("spring.data.redis.username", user.name());
            properties.put("spring.data.redis.password", user.password());
        });
        if (HOLD_PERSONAL_DATA.contains(deployable)) {
            properties.put("aixin.crypto.key-file", secrets.cryptoKeyFile().toString());
        }
        if (deployable == Deployable.REGISTRY) {
            properties.put(
                    "aixin.identity.first-administrator-file",
                    secrets.firstAdministratorFile().toString());
        }
        if (deployable == Deployable.MINIPROGRAM) {
            properties.put("aixin.wechat.api-host", wechat);
            properties.put("aixin.wechat.app-id", "wx-demo");
            properties.put("aixin.wechat.secret", secrets.wechat());
        }
        properties.put("aixin.agencies.issuer", properties.getOrDefault("aixin.urls.gateway", ""));
        properties.put("aixin.gateway.limits.scale", Integer.toString(limits));
        pages.console().ifPresent(path -> properties.put("aixin.gateway.console-directory", path.toString()));
        pages.phone().ifPresent(path -> properties.put("aixin.gateway.phone-directory", path.toString()));
        return properties;
    }
}
