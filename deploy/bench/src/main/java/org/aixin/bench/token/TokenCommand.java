package org.aixin.bench.token;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.aixin.bench.load.DemoStamp;
import org.aixin.kernel.token.KeyDirectory;

/** {@code deploy/token}: prints the header with which the demo lets somebody in. */
final class TokenCommand {

    private static final Pattern CADRE = Pattern.compile("cadre(?::([1-9][0-9]{0,5}))?");

    private TokenCommand() {}

    /** @param arguments the data directory and who it is for */
    public static void main(String... arguments) {
        try {
            System.out.println("Authorization: Bearer " + token(Path.of(arguments[0]), arguments[1]));
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println("deploy/token: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String token(Path data, String who) {
        var keys = data.resolve("secrets").resolve("keys");
        if (!Files.isDirectory(keys)) {
            throw new IllegalStateException("There is no demo in " + data + " yet: start it with deploy/run");
        }
        var tokens = new DemoTokens(new KeyDirectory(keys).privateKey(DemoTokens.SIGNER), Clock.systemUTC());
        var cadre = CADRE.matcher(who);
        if (cadre.matches()) {
            return tokens.cadre(cadreId(data, cadre.group(1) == null ? 1 : Integer.parseInt(cadre.group(1))));
        }
        return switch (who) {
            case "console" -> tokens.console();
            case "agency" -> tokens.agency();
            default ->
                throw new IllegalArgumentException("Unknown caller " + who + ": cadre, cadre:n, console or agency");
        };
    }

    private static long cadreId(Path data, int number) {
        var stamp = DemoStamp.read(data.resolve(DemoStamp.FILE))
                .orElseThrow(() -> new IllegalStateException(
                        "No demo data in " + data + ", so there are no cadres: start with deploy/run --demo township"));
        var ids = stamp.cadreIds();
        if (number > ids.size()) {
            throw new IllegalArgumentException("The demo has %d cadres, not %d".formatted(ids.size(), number));
        }
        return ids.get(number - 1);
    }
}
