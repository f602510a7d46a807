package org.aixin.bench.token;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.aixin.bench.access.AccessFailed;
import org.aixin.bench.access.Credentials;
import org.aixin.bench.access.DemoRole;

/** {@code deploy/token}: prints the headers with which the running demo lets somebody in, one a line. */
final class TokenCommand {

    private static final Pattern CADRE = Pattern.compile("cadre(?::([1-9][0-9]{0,5}))?");
    private static final Pattern CONSOLE = Pattern.compile("console(?::([a-z-]+))?");

    private TokenCommand() {}

    /** @param arguments the data directory and who it is for */
    public static void main(String... arguments) {
        try {
            headers(Path.of(arguments[0]), arguments[1])
                    .forEach((name, value) -> System.out.println(name + ": " + value));
        } catch (AccessFailed | IllegalArgumentException e) {
            System.err.println("deploy/token: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, String> headers(Path data, String who) {
        var credentials = Credentials.of(data, Clock.systemUTC());
        var cadre = CADRE.matcher(who);
        if (cadre.matches()) {
            return credentials.cadre(cadre.group(1) == null ? 1 : Integer.parseInt(cadre.group(1)));
        }
        var console = CONSOLE.matcher(who);
        if (console.matches()) {
            return credentials.console(console.group(1) == null ? DemoRole.OFFICE : DemoRole.of(console.group(1)));
        }
        if (who.equals("agency")) {
            return credentials.agency();
        }
        throw new IllegalArgumentException("Unknown caller " + who + ": cadre[:n], console[:role] or agency");
    }
}
