package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path path;

    @Test
    void aSecondStartIsToldWhoIsThere() {
        try (var first = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(first.path()))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    /** A lock of this kind ends with any of the JVM's channels to its file, which is easily closed by mistake. */
    @Test
    void theLockIsStillHeldAfterAnotherStartWasRefused() throws IOException {
        try (var data = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(data.path())).isInstanceOf(StartFailed.class);

            assertThat(locked()).isTrue();
        }
        assertThat(locked()).isFalse();
    }

    private boolean locked() throws IOException {
        var file = ":" + Files.getAttribute(path.resolve("lock"), "unix:ino") + " ";
        try (var lines = Files.lines(Path.of("/proc/locks"))) {
            return lines.anyMatch(line -> line.contains(file));
        }
    }

    @Test
    void afterTheFirstStartEndedTheNextMayCome() {
        DataDirectory.open(path).close();

        DataDirectory.open(path).close();
    }

    @Test
    void aFreshStartFindsNothing() throws IOException {
        try (var data = DataDirectory.open(path)) {
            Files.createDirectories(data.server("MariaDB"));
            Files.writeString(data.server("MariaDB").resolve("table"), "rows");
            Files.writeString(path.resolve("demo.json"), "{}");

            data.wipe();

            assertThat(data.server("MariaDB")).doesNotExist();
            assertThat(path.resolve("demo.json")).doesNotExist();
            assertThat(data.log("standalone").getParent()).isDirectory();
        }
    }

    @Test
    void whatAKilledStartLeftRunningIsEnded() throws IOException {
        var left = new ProcessBuilder("sleep", "600").start();
        ProcessNote.of(path.resolve("processes"), "visit-service-1").write(left.toHandle());

        DataDirectory.open(path).close();

        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(path.resolve("processes/visit-service-1")).doesNotExist();
    }

    @Test
    void secretsAreTheOwnersAndStayTheSame() throws IOException {
        try (var data = DataDirectory.open(path)) {
            var schemas = data.secrets().schemas();

            assertThat(data.secrets().schemas()).isEqualTo(schemas).hasSize(6);
            assertThat(schemas).allMatch(schema -> schema.password().matches("demo-[0-9a-f]{48}"));
            assertThat(schemas).noneMatch(schema -> schema.password().equals(schema.migratorPassword()));
            assertThat(permissions("secrets")).isEqualTo("rwx------");
            assertThat(permissions("secrets/passwords.properties")).isEqualTo("rw-------");
            assertThat(permissions("secrets/crypto.keys")).isEqualTo("r--------");
            assertThat(permissions("secrets/keys/gateway.key")).isEqualTo("rw-------");
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve(file)));
    }
}
