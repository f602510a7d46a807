package org.aixin.stats.statistics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are told to whoever keeps listening.
 *
 * @param atOnce how many may listen to one instance
 * @param poll how often the versions are looked at
 * @param gap the least time between two figures for one listener
 * @param beat how often silence is broken
 * @param lasting after which a stream ends, so that grants are checked anew
 */
@ConfigurationProperties("aixin.statistics.streams")
record StreamSettings(
        @DefaultValue("200") int atOnce,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("1s") Duration gap,
        @DefaultValue("3s") Duration beat,
        @DefaultValue("55s") Duration lasting) {}
