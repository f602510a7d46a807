package org.aixin.registry.identity.password;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id, compares them, and refuses those that are too easy. */
@Component
public class Passwords {

    /** How many former passwords may not come again. */
    public static final int HISTORY = 5;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordSettings settings;
    private final Argon2PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordSettings settings) {
        this.settings = settings;
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.iterations());
        this.nobodys = hash("a password that nobody has");
    }

    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Takes as long for an account that is not there, or has no password, as for one that has. */
    public boolean matches(String password, @Nullable String hash) {
        var matches = encoder.matches(password, hash == null ? nobodys : hash);
        return hash != null && matches;
    }

    public boolean isOutdated(@Nullable Instant changedAt, Instant now) {
        return changedAt == null || !changedAt.plus(settings.goodFor()).isAfter(now);
    }

    /**
     * @param former the hashes of the account's last passwords
     * @throws Invalid naming every rule that the password misses
     */
    public void require(String password, String login, List<String> former) {
        var missed = new ArrayList<>(PasswordRules.missed(password, login));
        if (missed.isEmpty() && former.stream().anyMatch(hash -> encoder.matches(password, hash))) {
            missed.add("password-used-before");
        }
        if (!missed.isEmpty()) {
            throw new Invalid(missed.stream()
                    .map(code -> FieldProblem.of(
                            "password",
                            code,
                            code.equals("password-too-long") ? PasswordRules.LONGEST : PasswordRules.SHORTEST))
                    .toList());
        }
    }
}
