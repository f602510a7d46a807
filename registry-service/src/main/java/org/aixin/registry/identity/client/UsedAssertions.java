package org.aixin.registry.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets each assertion through once, whichever instance it comes to, for as long as it could prove anything. */
@Component
class UsedAssertions {

    private final UsedAssertionMapper rows;
    private final Clock clock;

    UsedAssertions(UsedAssertionMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether this is its first use; of two at the same moment one waits for the other's insert and loses. */
    @Transactional
    boolean use(long clientId, String jti, Instant provesUntil) {
        try {
            rows.insert(clientId, sha256(jti), provesUntil);
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    @Transactional
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void purge() {
        rows.purge(clock.instant());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
