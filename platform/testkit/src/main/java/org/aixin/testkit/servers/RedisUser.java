package org.aixin.testkit.servers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody whom Redis lets in, and what for.
 *
 * @param keys patterns of the keys that the user reaches
 * @param commands what the user may do with them, as Redis names it; nothing else
 */
public record RedisUser(String name, String password, List<String> keys, List<String> commands) {

    /** What a client says by itself when it connects. */
    private static final List<String> GREETINGS = List.of("ping", "client|setname", "client|setinfo");

    public RedisUser {
        keys = List.copyOf(keys);
        commands = List.copyOf(commands);
    }

    /** A line of Redis's list of users, which holds no password but its digest. */
    String line() {
        return "user %s reset on #%s %s -@all %s"
                .formatted(
                        name,
                        digest(password),
                        keys.stream().map(key -> "~" + key).collect(Collectors.joining(" ")),
                        Stream.concat(GREETINGS.stream(), commands.stream())
                                .map(command -> "+" + command)
                                .collect(Collectors.joining(" ")));
    }

    static String digest(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    /** Does not tell the password. */
    @Override
    public String toString() {
        return "RedisUser[" + name + "]";
    }
}
