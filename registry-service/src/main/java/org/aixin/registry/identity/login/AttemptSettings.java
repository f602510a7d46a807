package org.aixin.registry.identity.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may be wrong.
 *
 * @param perLogin failures after which a login is shut, from wherever they came
 * @param perSource failures after which an address is shut, whatever logins they were for; above {@code perLogin}, and
 *     low enough that nobody shuts everybody's login from one place
 * @param window in which they are counted, and for how long it stays shut
 */
@ConfigurationProperties("aixin.identity.attempts")
record AttemptSettings(
        @DefaultValue("5") int perLogin,
        @DefaultValue("20") int perSource,
        @DefaultValue("15m") Duration window) {}
