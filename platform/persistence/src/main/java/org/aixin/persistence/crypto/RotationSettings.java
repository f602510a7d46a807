package org.aixin.persistence.crypto;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How values are brought under a new key.
 *
 * @param batch rows that are read at once
 * @param rest after each batch with something to do, so that callers get their turn
 * @param notice how long an instance may go on sealing with a key that another one replaced
 * @param settle how long after that, or after the last row, a walk must begin whose finding nothing counts; longer than
 *     {@code notice} and any transaction
 * @param unreadable when to look again at rows that do not open
 */
@ConfigurationProperties("aixin.crypto.rotation")
record RotationSettings(
        @DefaultValue("200") int batch,
        @DefaultValue("100ms") Duration rest,
        @DefaultValue("5s") Duration notice,
        @DefaultValue("60s") Duration settle,
        @DefaultValue("1h") Duration unreadable) {

    RotationSettings {
        if (settle.compareTo(notice) < 0) {
            throw new IllegalArgumentException("aixin.crypto.rotation.settle must not be shorter than .notice");
        }
    }
}
