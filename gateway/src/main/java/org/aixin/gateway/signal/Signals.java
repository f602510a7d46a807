package org.aixin.gateway.signal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Tells what looks like abuse: in the log, and to registry-service, which writes it into the audit. Beside the request
 * that gave rise to it, which was refused already and waits for nobody.
 */
@Component
@EnableConfigurationProperties(SignalSettings.class)
public class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String OWNER = "registry-service";
    private static final int WAITING = 200;
    private static final Duration ONCE_IN = Duration.ofMinutes(10);

    private final RestClient http;
    private final InternalTokens tokens;
    private final MeterRegistry meters;

    /** What was told already; once in a while is enough. */
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(ONCE_IN).build();

    private final ThreadPoolExecutor teller = new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> new Thread(work, "signals"));

    Signals(SignalSettings settings, InternalTokens tokens, MeterRegistry meters) {
        var requests = new JdkClientHttpRequestFactory(Connections.client(Duration.ofSeconds(1)));
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.registryService())
                .build();
        this.tokens = tokens;
        this.meters = meters;
        teller.allowCoreThreadTimeOut(true);
    }

    /** What was seen. */
    public enum Kind {
        /** Somebody goes through a list of what is not theirs. */
        SCAN_SUSPECTED,
        /** An agency came from where it may not come from. */
        SOURCE_REFUSED
    }

    /**
     * @param address where it came from
     * @param detail codes and paths only
     */
    public void tell(Caller caller, Kind kind, String address, String detail) {
        if (told.asMap().putIfAbsent(String.join("\n", caller.subject(), kind.name(), address, detail), true) != null) {
            return;
        }
        meters.counter("aixin.gateway.signals", "kind", kind.name()).increment();
        LOG.warn("{} by {}: {}", kind, caller.subject(), detail);
        try {
            teller.execute(() -> send(caller, kind, address, detail));
        } catch (RejectedExecutionException tooMany) {
            LOG.warn("More signals than can be told; this one stands in the log alone");
        }
    }

    private void send(Caller caller, Kind kind, String address, String detail) {
        try {
            http.post()
                    .uri("/internal/v1/identity/signals")
                    .headers(headers -> headers.setBearerAuth(tokens.mint(caller, OWNER, address)))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(AixinJson.mapper()
                            .writeValueAsBytes(Map.of("event", kind.name(), "source", address, "detail", detail)))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException silent) {
            LOG.warn("registry-service does not take the signal {}: {}", kind, silent.toString());
        }
    }

    @PreDestroy
    void stop() {
        teller.shutdown();
    }
}
