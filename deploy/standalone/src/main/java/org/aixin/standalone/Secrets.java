package org.aixin.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.aixin.kernel.start.StartCheck;
import org.aixin.persistence.audit.AuditKey;
import org.aixin.persistence.crypto.KeyFile;
import org.aixin.testkit.keys.TestKeys;
import org.aixin.testkit.servers.KafkaUser;
import org.aixin.testkit.servers.RedisUser;
import org.aixin.testkit.servers.Schema;

/** Passwords and keys of this data directory: made at its first start, readable by its owner alone. */
final class Secrets {

    private static final String MIGRATOR = "_migrator";
    private static final String REDIS = "redis.";
    private static final String KAFKA = "kafka.";
    private static final String WECHAT = "wechat";

    private final Path directory;
    private final Properties passwords;
    private final TestKeys keys;

    private Secrets(Path directory, Properties passwords, TestKeys keys) {
        this.directory = directory;
        this.passwords = passwords;
        this.keys = keys;
    }

    static Secrets in(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            var passwords = passwords(directory.resolve("passwords.properties"));
            var keys = TestKeys.in(directory.resolve("keys"));
            var secrets = new Secrets(directory, passwords, keys);
            KeyFile.create(secrets.cryptoKeyFile());
            AuditKey.create(secrets.auditKeyFile());
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets in " + directory + " cannot be used", e);
        }
    }

    /** What database servers have to know: every schema with its users' passwords. */
    List<Schema> schemas() {
        return Arrays.stream(Deployable.values())
                .map(this::schema)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Schema> schema(Deployable deployable) {
        return deployable
                .schema()
                .map(name -> new Schema(name, passwords.getProperty(name), passwords.getProperty(name + MIGRATOR)));
    }

    /** Whom Redis has to let in. */
    List<RedisUser> redisUsers() {
        return Arrays.stream(Deployable.values())
                .map(this::redisUser)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<RedisUser> redisUser(Deployable deployable) {
        return Rights.redis(deployable, passwords.getProperty(REDIS + deployable.title()));
    }

    /** Whom Kafka has to let in. */
    List<KafkaUser> kafkaUsers() {
        return Arrays.stream(Deployable.values())
                .map(this::kafkaUser)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<KafkaUser> kafkaUser(Deployable deployable) {
        return Rights.kafka(deployable, passwords.getProperty(KAFKA + deployable.title()));
    }

    /** The keys by which services believe each other, and the demo's. */
    TestKeys keys() {
        return keys;
    }

    /** The secrets that open the encrypted columns. */
    Path cryptoKeyFile() {
        return directory.resolve("crypto.keys");
    }

    /** The secret under which the audit is chained. */
    Path auditKeyFile() {
        return directory.resolve("audit.key");
    }

    /** Where the anchors of the audit grow: beside the secrets, and outside the database. */
    Path auditAnchors() {
        return directory.resolveSibling("audit");
    }

    /** Where registry-service leaves the one-time secret of the first administrator. */
    Path firstAdministratorFile() {
        return directory.resolve("first-administrator");
    }

    /** What the mini-program proves itself to WeChat with. */
    String wechat() {
        return passwords.getProperty(WECHAT);
    }

    private static Properties passwords(Path file) throws IOException {
        var passwords = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        var missing = new ArrayList<>(Arrays.stream(Deployable.values())
                .map(Deployable::schema)
                .flatMap(Optional::stream)
                .flatMap(name -> List.of(name, name + MIGRATOR).stream())
                .toList());
        for (var deployable : Deployable.values()) {
            Rights.redis(deployable, "").ifPresent(user -> missing.add(REDIS + user.name()));
            Rights.kafka(deployable, "").ifPresent(user -> missing.add(KAFKA + user.name()));
        }
        missing.add(WECHAT);
        missing.removeAll(passwords.stringPropertyNames());
        if (!missing.isEmpty()) {
            var random = new SecureRandom();
            missing.forEach(name -> passwords.setProperty(name, password(random)));
            // Files.createTempFile opens its files for nobody else.
            var unfinished = Files.createTempFile(file.getParent(), "unfinished", "");
            try (var writer = Files.newBufferedWriter(unfinished)) {
                passwords.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return passwords;
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return StartCheck.OF_THE_DEMO + HexFormat.of().formatHex(bytes);
    }
}
