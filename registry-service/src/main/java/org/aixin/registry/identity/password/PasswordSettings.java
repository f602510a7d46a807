package org.aixin.registry.identity.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a password costs whoever guesses it, and how long it lasts.
 *
 * @param memory KiB that Argon2id fills for one try
 * @param iterations how often it goes over them
 * @param goodFor until it has to be changed
 */
@ConfigurationProperties("aixin.identity.password")
record PasswordSettings(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int iterations,
        @DefaultValue("90d") Duration goodFor) {}
