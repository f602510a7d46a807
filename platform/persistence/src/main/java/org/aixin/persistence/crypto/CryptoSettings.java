package org.aixin.persistence.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Field encryption.
 *
 * @param keyFile the secrets outside the database, mode 0400
 * @param provider what new data keys are made for, {@code SM4-GCM} or {@code AES-GCM}; existing keys keep theirs
 */
@ConfigurationProperties("aixin.crypto")
record CryptoSettings(
        Path keyFile, @DefaultValue(Sm4GcmProvider.NAME) String provider) {}
