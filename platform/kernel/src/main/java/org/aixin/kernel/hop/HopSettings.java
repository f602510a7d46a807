package org.aixin.kernel.hop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with each other. A client waits 15 s, the gateway 10 s, so a service may not wait longer than 5 s
 * for the next one.
 *
 * @param readTimeout from the request to the last byte of the answer
 * @param openFor how long a service that keeps failing is left alone
 */
@ConfigurationProperties("aixin.hop")
record HopSettings(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("5s") Duration openFor) {}
