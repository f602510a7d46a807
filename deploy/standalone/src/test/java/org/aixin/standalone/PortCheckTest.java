package org.aixin.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {

    /** Far from what a demo on the same machine may use. */
    private static final PortPlan PORTS = new PortPlan(false, 20_000);

    @TempDir
    Path path;

    @Test
    void everyTakenPortIsNamedWithWhoWantsIt() throws IOException {
        try (var data = DataDirectory.open(path);
                var gateway = listener(28_080);
                var redis = listener(36_379)) {
            assertThatThrownBy(() -> PortCheck.requireFree(PORTS, data))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("port %d, which gateway wants".formatted(gateway.getLocalPort()))
                    .hasMessageContaining("port %d, which Redis wants".formatted(redis.getLocalPort()))
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void thePortOfAServerThatAKilledStartLeftIsNoObstacle() throws IOException {
        try (var data = DataDirectory.open(path);
                var redis = listener(36_379)) {
            Files.createDirectories(data.server("Redis"));
            ProcessNote.of(data.server("Redis"), "process").write(ProcessHandle.current());

            assertThatCode(() -> PortCheck.requireFree(PORTS, data)).doesNotThrowAnyException();
            assertThat(redis.isBound()).isTrue();
        }
    }

    @Test
    void freePortsAreNeverGivenTwice() {
        var free = new PortPlan(true, 0);
        var one = free.pair(Deployable.VISIT);
        var other = free.pair(Deployable.VISIT);

        assertThat(Set.of(one.port(), one.managementPort(), other.port(), other.managementPort()))
                .hasSize(4);
    }

    private static ServerSocket listener(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
