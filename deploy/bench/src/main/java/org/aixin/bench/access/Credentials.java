package org.aixin.bench.access;

import com.nimbusds.jwt.JWTParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;

/**
 * What callers of the demo have to send. What was got last time is kept and told again while it opens the door and is
 * good for five minutes more; else it is got anew, through the real doors. Several processes may ask at once: a second
 * log-in would end the first one's session.
 */
public final class Credentials {

    private static final Duration LEFT = Duration.ofMinutes(5);
    private static final String AUTHORIZATION = "Authorization";

    private final DemoAccess access;
    private final Path directory;
    private final Clock clock;

    private Credentials(DemoAccess access, Path directory, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param data the data directory of a demo
     * @throws AccessFailed if there is none
     */
    public static Credentials of(Path data, Clock clock) {
        var access = DemoAccess.read(data)
                .filter(DemoAccess::complete)
                .orElseThrow(() -> new AccessFailed("There is no demo in " + data + " yet: start it with deploy/run"));
        return new Credentials(access, data.resolve("demo-credentials"), clock);
    }

    /**
     * Kept between calls.
     *
     * @param renew a refresh token, where there are such
     * @param step the last step of the authenticator that was used
     */
    record Kept(
            Map<String, String> headers,
            Instant until,
            @Nullable String renew,
            long step) {}

    /** The headers of somebody in the console, in order. */
    public Map<String, String> console(DemoRole role) {
        return kept("console-" + role.title(), before -> {
            var account = access.account(role);
            if (before != null && isFresh(before)) {
                var door = ConsoleDoor.reopened(access.gateway(), before.headers());
                if (door.session().ok()) {
                    return new Kept(door.headers(), before.until(), null, before.step());
                }
            }
            return logIn(account, Math.max(account.enrolledAt(), before == null ? 0 : before.step()));
        });
    }

    /** The headers of a cadre, counted from 1. */
    public Map<String, String> cadre(int number) {
        return kept("cadre-" + number, before -> {
            var door = new CadreDoor(access.gateway());
            if (before != null && isFresh(before) && door.opens(tokenOf(before))) {
                return before;
            }
            if (before != null && before.renew() != null) {
                var renewed = door.refresh(before.renew());
                if (renewed.ok()) {
                    return tokens(renewed);
                }
            }
            return tokens(door.logIn(access.cadre(number)));
        });
    }

    /** The header of the agency. */
    public Map<String, String> agency() {
        return kept("agency", before -> {
            if (before != null && isFresh(before)) {
                return before;
            }
            var client = access.client();
            if (client == null) {
                throw new AccessFailed("The demo has no agency");
            }
            var answer = new AgencyDoor(access.gateway(), clock).token(client);
            return bearer(answer.text("/access_token"), null);
        });
    }

    private Kept logIn(DemoAccess.Account account, long lastStep) {
        if (account.totpSecret() == null) {
            throw new AccessFailed(account.login() + " has no authenticator");
        }
        // A code is good once: whoever has just used one waits for the next, half a minute at most.
        while (Totp.step(clock) <= lastStep) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        var step = Totp.step(clock);
        var door = new ConsoleDoor(access.gateway());
        door.logIn(account.login(), account.password(), new Totp(account.totpSecret()).code(step));
        var until = Instant.parse(door.session().required("The session").text("/expiresAt"));
        return new Kept(door.headers(), until, null, step);
    }

    private Kept tokens(Knocker.Answer answer) {
        return bearer(answer.text("/accessToken"), answer.text("/refreshToken"));
    }

    private static Kept bearer(String token, @Nullable String renew) {
        try {
            var until =
                    JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
            return new Kept(Map.of(AUTHORIZATION, "Bearer " + token), until, renew, 0);
        } catch (ParseException e) {
            throw new AccessFailed("What the gateway gave is no token", e);
        }
    }

    private static String tokenOf(Kept kept) {
        return kept.headers().getOrDefault(AUTHORIZATION, "").replace("Bearer ", "");
    }

    private boolean isFresh(Kept kept) {
        return kept.until().isAfter(clock.instant().plus(LEFT));
    }

    private interface Renewal {
        Kept from(@Nullable Kept before);
    }

    private Map<String, String> kept(String who, Renewal renewal) {
        var file = directory.resolve(who + ".json");
        return locked(who, () -> {
            var before = Files.exists(file) ? AixinJson.mapper().readValue(file, Kept.class) : null;
            var now = renewal.from(before);
            if (!now.equals(before)) {
                DemoAccess.Private.write(file, AixinJson.mapper().writeValueAsString(now));
            }
            return new LinkedHashMap<>(now.headers());
        });
    }

    private synchronized <T> T locked(String who, Supplier<T> work) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var channel = FileChannel.open(
                            directory.resolve(who + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials in " + directory + " cannot be used", e);
        }
    }
}
