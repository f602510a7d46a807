package org.aixin.bench.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;

/**
 * What everybody of the demo needs in order to come in: a file in the data directory, readable by its owner alone.
 *
 * @param gateway where the demo runs
 * @param complete whether every account and the client have been made
 */
public record DemoAccess(
        URI gateway,
        boolean complete,
        List<Account> accounts,
        @Nullable Client client,
        List<Cadre> cadres) {

    /** Its name in the data directory. */
    public static final String FILE = "demo-access.json";

    /**
     * A console user.
     *
     * @param role one of {@link DemoRole}, in lower case
     * @param totpSecret Base32; null until enrolled
     * @param enrolledAt the step of the authenticator whose code was used up by enrolment
     */
    public record Account(
            String role,
            String login,
            String name,
            String password,
            @Nullable String totpSecret,
            long enrolledAt,
            List<String> recoveryCodes) {

        Account enrolled(String secret, long step, List<String> codes) {
            return new Account(role, login, name, password, secret, step, List.copyOf(codes));
        }
    }

    /**
     * An agency.
     *
     * @param jwk its private key
     */
    public record Client(String clientId, Map<String, Object> jwk) {}

    /**
     * A cadre, with what the phone would get from WeChat and what the cadre types.
     *
     * @param n counted from 1
     */
    public record Cadre(int n, long cadreId, String name, String loginCode, String phoneCode, String idLast6) {}

    public DemoAccess {
        accounts = List.copyOf(accounts);
        cadres = List.copyOf(cadres);
    }

    /** @throws AccessFailed if there is none with that role */
    public Account account(DemoRole role) {
        return accounts.stream()
                .filter(account -> account.role().equals(role.title()))
                .findAny()
                .orElseThrow(() -> new AccessFailed("The demo has no account of the role " + role.title()
                        + ": it was made before there was one, deploy/run --fresh makes it anew"));
    }

    /** @throws AccessFailed if there are fewer */
    public Cadre cadre(int number) {
        if (number > cadres.size()) {
            throw new AccessFailed(
                    "%d of the demo's cadres log in, there is no number %d".formatted(cadres.size(), number));
        }
        return cadres.get(number - 1);
    }

    DemoAccess at(URI address) {
        return new DemoAccess(address, complete, accounts, client, cadres);
    }

    public static Optional<DemoAccess> read(Path data) {
        var file = data.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(AixinJson.mapper().readValue(file, DemoAccess.class))
                : Optional.empty();
    }

    void write(Path data) {
        Private.write(
                data.resolve(FILE),
                AixinJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /** Files that nobody else may read, and that are there whole or not at all. */
    static final class Private {

        private Private() {}

        static void write(Path file, String text) {
            try {
                // Files.createTempFile opens its files for nobody else.
                var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "unfinished", "");
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be written", e);
            }
        }
    }
}
