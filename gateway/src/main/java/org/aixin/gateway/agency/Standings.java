package org.aixin.gateway.agency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.aixin.gateway.agency.RegistryClients.Standing;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether agencies are still let in, as registry-service said within the last half minute. What it says holds on while
 * it is silent, but never for more than a minute: then nobody is believed until it speaks again. Only clients whose
 * token was verified are asked for, so there are as many entries as agencies.
 */
@Component
class Standings {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration HOLDS = Duration.ofSeconds(60);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final Function<String, Optional<Standing>> registry;
    private final Clock clock;

    @Autowired
    Standings(RegistryClients registry, Clock clock) {
        this(registry::standing, clock);
    }

    /** @param registry empty when it is silent */
    Standings(Function<String, Optional<Standing>> registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * How the client stands, who comes with a token that it got at this version of its terms.
     *
     * @throws Unavailable if registry-service has been silent for too long to say
     */
    Standing of(String client, long version) {
        return known.computeIfAbsent(client, one -> new Known()).standing(client, version);
    }

    /** What is known of one client; who asks for it waits for whoever is asking already. */
    private final class Known {

        private @Nullable Standing last;
        private Instant saidAt = Instant.MIN;
        private Instant askedAt = Instant.MIN;

        synchronized Standing standing(String client, long version) {
            var now = clock.instant();
            if (isStale(now, version) && !askedAt.plus(LEFT_ALONE).isAfter(now)) {
                askedAt = now;
                registry.apply(client).ifPresent(said -> {
                    last = said;
                    saidAt = now;
                });
            }
            if (last == null || !saidAt.plus(HOLDS).isAfter(now)) {
                throw new Unavailable(null);
            }
            return last;
        }

        private boolean isStale(Instant now, long version) {
            return last == null
                    || last.version() < version
                    || !saidAt.plus(FRESH).isAfter(now);
        }
    }
}
