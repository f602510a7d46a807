package org.aixin.registry.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new PasswordSettings(4_096, 2, Duration.ofDays(90)));

    @Test
    void aHashIsArgon2idWithASaltOfItsOwn() {
        var one = passwords.hash("Rote-Kuh-4711!");

        assertThat(one).startsWith("$argon2id$v=19$m=4096,t=2,p=1$").doesNotContain("Kuh");
        assertThat(passwords.hash("Rote-Kuh-4711!")).isNotEqualTo(one);
        assertThat(passwords.matches("Rote-Kuh-4711!", one)).isTrue();
        assertThat(passwords.matches("Rote-Kuh-4711?", one)).isFalse();
        assertThat(passwords.matches("a password that nobody has", null)).isFalse();
    }

    /**
     * By the time that the thread itself was busy, which no neighbour on the machine lengthens, and in turns, for a processor
     * may slow down.
     */
    @Test
    void aLoginThatNobodyHasTakesAsLongAsAWrongPassword() {
        var hash = passwords.hash("Rote-Kuh-4711!");
        var shares = IntStream.range(0, 25)
                .mapToDouble(turn -> (double) busy(null) / busy(hash))
                .sorted()
                .toArray();

        assertThat(shares[shares.length / 2]).isCloseTo(1, Percentage.withPercentage(20));
    }

    private long busy(@Nullable String hash) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        passwords.matches("Wrong-Kuh-4711!", hash);
        return threads.getCurrentThreadCpuTime() - before;
    }
}
