package org.aixin.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerIT {

    private static final RedisServer.Options APPENDING = new RedisServer.Options(true, 64, List.of());

    @TempDir
    Path directory;

    @Test
    void aStopSavesWhatWasWritten() throws IOException {
        try (var server = new RedisServer(directory, 0, RedisServer.Options.forTests())) {
            server.start();
            assertThat(ask(server, "SET place hanji")).isEqualTo("+OK");
            server.restart();

            assertThat(ask(server, "STRLEN place")).isEqualTo(":5");
        }
    }

    @Test
    void withTheAppendOnlyFileWritesSurviveAKill() throws IOException {
        try (var server = new RedisServer(directory, 0, APPENDING)) {
            server.start();
            ask(server, "SET place hanji");
            server.kill();
            assertThat(server.running()).isFalse();
            server.start();

            assertThat(ask(server, "STRLEN place")).isEqualTo(":5");
        }
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheServer() {
        try (var first = new RedisServer(directory.resolve("first"), 0, RedisServer.Options.forTests());
                var second =
                        new RedisServer(directory.resolve("second"), first.port(), RedisServer.Options.forTests())) {
            first.start();

            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(second::start)
                    .withMessageContaining("Redis")
                    .withMessageContaining("port " + first.port());
        }
    }

    @Test
    void whatAKilledJvmLeftRunningIsEndedByTheNextStart() throws IOException {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoned.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var tells = jvm.inputReader();
        var left = ProcessHandle.of(Long.parseLong(tells.readLine())).orElseThrow();
        int port = Integer.parseInt(tells.readLine());
        jvm.destroyForcibly().onExit().join();
        assertThat(left.isAlive()).isTrue();

        try (var server = new RedisServer(directory, port, APPENDING)) {
            server.start();

            assertThat(left.isAlive()).isFalse();
            assertThat(server.running()).isTrue();
        }
    }

    @Test
    void aUserReachesTheOwnKeysByTheOwnCommandsAndNobodyElseIsLetIn() throws IOException {
        var counter = new RedisUser("counter", "5fe1-counter", List.of("sum:*"), List.of("get", "set"));
        try (var server =
                new RedisServer(directory, 0, RedisServer.Options.forTests().withUsers(List.of(counter)))) {
            server.start();
            server.restart();
            var login = "AUTH counter 5fe1-counter";

            assertThat(ask(server, login, "SET sum:1 7")).isEqualTo("+OK");
            assertThat(ask(server, login, "SET session:1 7")).startsWith("-NOPERM");
            for (var command : List.of("DEL sum:1", "KEYS *", "CONFIG GET *", "FLUSHALL", "ACL LIST", "SELECT 1")) {
                assertThat(ask(server, login, command)).as(command).startsWith("-NOPERM");
            }
            assertThat(ask(server, "GET sum:1")).startsWith("-NOAUTH");
            assertThat(ask(server, "AUTH counter wrong")).startsWith("-WRONGPASS");
            assertThat(ask(server, "AUTH default ")).startsWith("-WRONGPASS");
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("users.acl")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(directory.resolve("users.acl")).content().doesNotContain("5fe1-counter");
    }

    /** A JVM that starts Redis, tells its process and port, and does no more. */
    static final class Abandoned {

        private Abandoned() {}

        public static void main(String[] arguments) throws InterruptedException {
            var server = new RedisServer(Path.of(arguments[0]), 0, APPENDING);
            server.start();
            System.out.println(server.pid());
            System.out.println(server.port());
            Thread.currentThread().join();
        }
    }

    /** The answer to the last of these. */
    private static String ask(RedisServer server, String... commands) throws IOException {
        try (var socket = new Socket(Ports.loopback(), server.port());
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String answer = null;
            for (var command : commands) {
                socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                answer = answers.readLine();
            }
            return answer;
        }
    }
}
