package org.aixin.standalone;

import java.util.Optional;
import org.aixin.gateway.GatewayApplication;
import org.aixin.miniprogram.MiniprogramApiApplication;
import org.aixin.pairing.PairingServiceApplication;
import org.aixin.policy.PolicyServiceApplication;
import org.aixin.registry.RegistryServiceApplication;
import org.aixin.stats.StatsServiceApplication;
import org.aixin.visit.VisitServiceApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** What is deployed, in the order in which it starts; it stops in reverse order, the door first. */
public enum Deployable {
    REGISTRY("registry-service", 8081, "registry", RegistryServiceApplication.class),
    PAIRING("pairing-service", 8082, "pairing", PairingServiceApplication.class),
    VISIT("visit-service", 8083, "visit", VisitServiceApplication.class),
    POLICY("policy-service", 8084, "policy", PolicyServiceApplication.class),
    STATS("stats-service", 8085, "stats", StatsServiceApplication.class),
    MINIPROGRAM("miniprogram-api", 8086, "miniprogram", MiniprogramApiApplication.class),
    GATEWAY("gateway", 8080, null, GatewayApplication.class);

    private static final int MANAGEMENT = 1_000;

    private final String title;
    private final int port;
    private final @Nullable String schema;
    private final Class<?> application;

    Deployable(String title, int port, @Nullable String schema, Class<?> application) {
        this.title = title;
        this.port = port;
        this.schema = schema;
        this.application = application;
    }

    /** The name of its artifact, configuration and log, and the audience of its tokens. */
    public String title() {
        return title;
    }

    /** Where it listens by default. */
    int port() {
        return port;
    }

    int managementPort() {
        return port + MANAGEMENT;
    }

    /** Its database and that database's user. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** The class whose jar the deployable comes in. */
    Class<?> application() {
        return application;
    }

    /** Starts a context in this JVM; returns when it is ready. */
    ConfigurableApplicationContext start(String... arguments) {
        return switch (this) {
            case REGISTRY -> RegistryServiceApplication.start(arguments);
            case PAIRING -> PairingServiceApplication.start(arguments);
            case VISIT -> VisitServiceApplication.start(arguments);
            case POLICY -> PolicyServiceApplication.start(arguments);
            case STATS -> StatsServiceApplication.start(arguments);
            case MINIPROGRAM -> MiniprogramApiApplication.start(arguments);
            case GATEWAY -> GatewayApplication.start(arguments);
        };
    }
}
