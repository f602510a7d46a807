package org.aixin.kernel.token;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service proves itself to the others and whom it believes.
 *
 * @param keyDirectory PEM files: {@code <service>.key}, the own private key, and {@code <service>.pub} of everybody
 *     trusted
 * @param resourceServer whether requests need an internal token; off in the gateway, whose door is another one
 * @param open the paths, as patterns, that whoever has proven nothing may call here; nothing else is open to them
 * @param jobs by signer the paths, as patterns, that its jobs may call here; nobody's jobs may call anything else
 */
@ConfigurationProperties("aixin.internal")
record InternalSettings(
        @Nullable Path keyDirectory,
        @DefaultValue("true") boolean resourceServer,
        @DefaultValue List<String> open,
        @DefaultValue Map<String, List<String>> jobs) {}
