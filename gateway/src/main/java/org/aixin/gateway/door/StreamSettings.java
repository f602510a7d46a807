package org.aixin.gateway.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams pass, and for how long.
 *
 * @param atOnce how many at once, beside the requests of the other routes
 * @param longest a net below the end that the service sets, which is 55 s
 */
@ConfigurationProperties("aixin.gateway.streams")
record StreamSettings(
        @DefaultValue("100") int atOnce,
        @DefaultValue("65s") Duration longest) {}
