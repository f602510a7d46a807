package org.aixin.kernel.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Looks at what is set before anything starts.
 *
 * <p>The demo is for one machine: it may not listen to others. Everywhere else its passwords, keys and addresses are
 * refused, and so are passwords that are missing or that everybody knows.
 */
public final class StartCheck {

    /** So begins every password that the demo makes. */
    public static final String OF_THE_DEMO = "demo-";

    /** So a key file says that it was made for the demo or a test. */
    public static final String MADE_FOR_THE_DEMO = "made-for=demo";

    private static final int SHORTEST = 16;

    private static final Pattern KNOWN = Pattern.compile(
            "p[a4@][s5$]{2}w[o0]?r?d|change-?me|secret|example|sample|default|qwerty|123456|letmein|geheim");

    private static final Pattern MINI_PROGRAM = Pattern.compile("wx[0-9a-f]{16}");

    private final Environment environment;
    private final List<Finding> findings = new ArrayList<>();

    private StartCheck(Environment environment) {
        this.environment = environment;
    }

    /** @throws UnfitToStart naming everything that must be set otherwise */
    static void check(Environment environment) {
        var check = new StartCheck(environment);
        if (environment.getProperty("aixin.demo.enabled", Boolean.class, false)) {
            check.demoStaysOnThisMachine();
        } else {
            check.nothingOfTheDemoIsHere();
        }
        if (!check.findings.isEmpty()) {
            throw new UnfitToStart(check.findings);
        }
    }

    private void demoStaysOnThisMachine() {
        var address = text("server.address");
        if (address == null || !isLoopback(address)) {
            refuse(
                    "aixin.demo.enabled lets made-up people in with secrets that are nobody's, and this would listen to"
                            + " other machines.",
                    "Set server.address to 127.0.0.1, or aixin.demo.enabled to false.");
        }
    }

    private void nothingOfTheDemoIsHere() {
        if (has("aixin.datasource.schema")) {
            var worker = password("aixin.datasource.password", text("aixin.datasource.schema"));
            var migrator = password("aixin.datasource.migrator-password", text("aixin.datasource.schema"));
            if (worker != null && worker.equals(migrator)) {
                refuse(
                        "aixin.datasource.password and aixin.datasource.migrator-password are the same: whoever has one"
                                + " could shape tables.",
                        "Give the migrator a password of its own.");
            }
        }
        if (has("spring.kafka.bootstrap-servers")) {
            if (!environment.getProperty("aixin.kafka.protocol", "").startsWith("SASL_")) {
                refuse(
                        "aixin.kafka.protocol is not SASL_SSL or SASL_PLAINTEXT: Kafka could not tell who writes and"
                                + " reads.",
                        "Set aixin.kafka.protocol to SASL_SSL, and aixin.kafka.password.");
            } else {
                password("aixin.kafka.password", text("spring.application.name"));
            }
        }
        if (has("spring.data.redis.host") || has("spring.data.redis.url")) {
            if (!has("spring.data.redis.username")) {
                refuse(
                        "spring.data.redis.username is not set: Redis would take us for its default user.",
                        "Set spring.data.redis.username and spring.data.redis.password to a user of our own.");
            }
            password("spring.data.redis.password", text("spring.data.redis.username"));
        }
        if (has("aixin.wechat.app-id")) {
            weChat();
        }
        keyDirectory();
        keyFile("aixin.crypto.key-file");
        keyFile("aixin.audit.key-file");
    }

    private void weChat() {
        if (!MINI_PROGRAM
                .matcher(environment.getProperty("aixin.wechat.app-id", ""))
                .matches()) {
            refuse(
                    "aixin.wechat.app-id is no mini-program's id.",
                    "Set aixin.wechat.app-id to the id that WeChat gave, wx and sixteen hexadecimal digits.");
        }
        password("aixin.wechat.secret", text("aixin.wechat.app-id"));
        if (!environment.getProperty("aixin.wechat.api-host", "https:").startsWith("https:")) {
            refuse("aixin.wechat.api-host is the demo's stand-in for WeChat.", "Leave aixin.wechat.api-host out.");
        }
    }

    /** In production everybody signs with a key that nobody else holds. */
    private void keyDirectory() {
        var directory = text("aixin.internal.key-directory");
        if (directory == null || !Files.isDirectory(Path.of(directory))) {
            return; // said in its own words where the keys are read
        }
        var own = environment.getProperty("spring.application.name", "") + ".key";
        try (var files = Files.list(Path.of(directory))) {
            var others = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".key") && !name.equals(own))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                refuse(
                        "aixin.internal.key-directory holds private keys of others (" + String.join(", ", others)
                                + "), as the demo's does: we could sign in their names.",
                        "Set aixin.internal.key-directory to a directory with our own " + own
                                + " and the others' .pub files alone.");
            }
        } catch (IOException e) {
            refuse("aixin.internal.key-directory cannot be read.", "Let us read aixin.internal.key-directory.");
        }
    }

    private void keyFile(String name) {
        var file = text(name);
        if (file == null || !Files.isReadable(Path.of(file))) {
            return; // said in its own words where the file is read
        }
        try (var lines = Files.lines(Path.of(file))) {
            if (lines.anyMatch(line -> line.strip().equals(MADE_FOR_THE_DEMO))) {
                refuse(
                        name + " was made for the demo or a test.",
                        "Have an administrator make a key file for this installation and keep it apart from the"
                                + " database's backups.");
            }
        } catch (IOException e) {
            refuse(name + " cannot be read.", "Let us read " + name + ".");
        }
    }

    /** The password, if it will do. */
    private @Nullable String password(String name, @Nullable String user) {
        var password = text(name);
        if (password == null) {
            refuse(name + " is not set.", "Set " + name + " from the environment or a file.");
            return null;
        }
        var known = password.toLowerCase(Locale.ROOT);
        String fault = null;
        if (known.startsWith(OF_THE_DEMO)) {
            fault = " was made for the demo.";
        } else if (password.length() < SHORTEST) {
            fault = " is shorter than " + SHORTEST + " characters.";
        } else if (KNOWN.matcher(known).find() || (user != null && known.contains(user.toLowerCase(Locale.ROOT)))) {
            fault = " is one that people guess.";
        }
        if (fault != null) {
            refuse(name + fault, "Set " + name + " to a random one of at least " + SHORTEST + " characters.");
            return null;
        }
        return password;
    }

    private void refuse(String what, String action) {
        findings.add(new Finding(what, action));
    }

    private boolean has(String name) {
        return text(name) != null;
    }

    private @Nullable String text(String name) {
        var value = environment.getProperty(name);
        return StringUtils.hasText(value) ? value : null;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
