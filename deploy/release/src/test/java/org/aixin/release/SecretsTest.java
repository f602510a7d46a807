package org.aixin.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that leaves the house carries a secret. What only looks like one stands in {@code allowed.txt}. */
class SecretsTest {

    private static final List<String> DEPLOYABLES = List.of(
            "registry-service",
            "pairing-service",
            "visit-service",
            "policy-service",
            "stats-service",
            "miniprogram-api",
            "gateway");

    @Test
    void noFileUnderVersionControlHoldsASecret() throws IOException {
        var allowed = Allowed.read("allowed.txt");
        var found = new ArrayList<Suspicion>();
        for (var file : Repository.files()) {
            var content = Files.readAllBytes(Repository.root().resolve(file));
            if (Repository.isText(content)) {
                found.addAll(SecretRules.in(file, new String(content, StandardCharsets.UTF_8)));
            }
        }

        assertThat(found.stream().filter(one -> !allowed.allows(one))).isEmpty();
        assertThat(allowed.unused()).isEmpty();
    }

    @Test
    void noJarThatIsDeployedHoldsASecret() throws IOException {
        var allowed = Allowed.read("allowed-in-jars.txt");
        var looked = new Jars();
        for (var deployable : DEPLOYABLES) {
            var target = Repository.root().resolve(deployable).resolve("target");
            try (var files = Files.newDirectoryStream(target, "*-exec.jar")) {
                var jars = new ArrayList<Path>();
                files.forEach(jars::add);
                assertThat(jars)
                        .isNotEmpty()
                        .allSatisfy(jar -> assertThat(
                                        looked.suspicions(jar).stream().filter(one -> !allowed.allows(one)))
                                .isEmpty());
            }
        }
        assertThat(allowed.unused()).isEmpty();
    }

    /** Written in pieces, so that this file holds none. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            private-key,  -----BEGIN EC PRIV/ATE KEY-----,MHcCAQEEIBkg4LVWM9nuwNKlxFBm
            cloud-key,    AKIA/IOSFODNN7EXAMPLE,''
            cloud-key,    LTAI/4Fxyz0123456789,''
            mini-program, wx/0123456789abcdef,''
            assigned,     'aixin.datasource.password: Zm3v/K9qT2x',''
            assigned,     '"appSecret": "5f2a90/c1e7"',''
            assigned,     'AIXIN_WECHAT_SECRET=5f2a90/c1e7',''
            chance,       q83vEjRWeJCrze/8SNFZ4kKvN7xI0VniQ,''
            chance,       5f2a90c1e7b34d86/9a0f1c2d3e4b5a69,''
            """, delimiter = ',')
    void everyKindIsSeenWhereItIsPlanted(String rule, String one, String other) {
        var text = one.replace("/", "") + (other.isEmpty() ? "" : "\n" + other);

        assertThat(SecretRules.in("planted.txt", "fine\n" + text + "\nfine\n")).anySatisfy(found -> {
            assertThat(found.rule()).isEqualTo(rule);
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.excerpt()).hasSizeLessThanOrEqualTo(13);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'password: ${aixin.datasource.password}'
            'var password = passwords.getProperty(name);'
            'org.springframework.boot.autoconfigure.AutoConfiguration.imports'
            'noServiceReachesTheDatabaseOfAnotherOne2'
            'src/main/java/org/aixin/registry/Recipient2Test'
            """)
    void whatCodeAndSettingsSayIsNoSecret(String line) {
        assertThat(SecretRules.in("plain.txt", line)).isEmpty();
    }

    @Test
    void aSecretIsSeenInAResourceAndInAClassOfAJar(@TempDir Path directory) throws IOException {
        var jar = directory.resolve("planted-exec.jar");
        var word = "q83vEjRWeJCrze" + "8SNFZ4kKvN7xI0VniQ";
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("BOOT-INF/classes/planted.yml"));
            zip.write(("key: " + word).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("BOOT-INF/classes/org/aixin/Planted.class"));
            zip.write(classWith(word));
            zip.putNextEntry(new ZipEntry("BOOT-INF/lib/others-1.0.jar"));
            zip.write(word.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new Jars().suspicions(jar))
                .extracting(Suspicion::place)
                .containsExactlyInAnyOrder(
                        "planted-exec.jar!BOOT-INF/classes/planted.yml",
                        "planted-exec.jar!BOOT-INF/classes/org/aixin/Planted.class");
    }

    /** As much of a class file as is looked at: its constants, of which the first is the text of the second. */
    private static byte[] classWith(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(61);
        out.writeShort(3);
        out.writeByte(1);
        out.writeUTF(text);
        out.writeByte(8);
        out.writeShort(1);
        return bytes.toByteArray();
    }
}
