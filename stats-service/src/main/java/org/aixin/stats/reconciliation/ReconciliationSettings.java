package org.aixin.stats.reconciliation;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When everything is compared.
 *
 * @param every how often what changed lately is compared
 * @param nightly from when on, in Shanghai, everything is compared once a day
 * @param settle how long is waited for what is on its way
 */
@ConfigurationProperties("aixin.reconciliation")
record ReconciliationSettings(
        @DefaultValue("10m") Duration every,
        @DefaultValue("03:00") LocalTime nightly,
        @DefaultValue("30s") Duration settle) {}
