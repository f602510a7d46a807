package org.aixin.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private final Echo a = new Echo('a');
    private final Echo b = new Echo('b');

    @AfterEach
    void close() throws IOException {
        a.close();
        b.close();
    }

    @Test
    void connectionsTakeTurnsOverTheTargets() throws IOException {
        try (var proxy = FaultProxy.to(a.port(), b.port())) {
            assertThat(answersOf(proxy, 10)).isEqualTo(Map.of('a', 5, 'b', 5));
        }
    }

    @Test
    void aDeadTargetIsPassedOver() throws IOException {
        try (var proxy = FaultProxy.to(a.port(), b.port())) {
            a.close();

            assertThat(answersOf(proxy, 4)).isEqualTo(Map.of('b', 4));
        }
    }

    @Test
    void withAllTargetsDeadTheConnectionIsReset() throws IOException {
        try (var proxy = FaultProxy.to(a.port())) {
            a.close();
            try (var client = connect(proxy)) {
                assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client));
            }
        }
    }

    @Test
    void downResetsWhoIsThereAndRefusesWhoComes() throws IOException {
        try (var proxy = FaultProxy.to(a.port());
                var client = connect(proxy)) {
            ask(client);
            proxy.mode(Mode.DOWN);

            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client));
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(proxy));
            assertThat(proxy.connections()).isZero();

            proxy.mode(Mode.PASS);
            try (var again = connect(proxy)) {
                assertThat(ask(again)).isEqualTo('a');
            }
        }
    }

    @Test
    void whatHungGoesOnAfterwards() throws IOException {
        try (var proxy = FaultProxy.to(a.port());
                var old = connect(proxy)) {
            ask(old);
            proxy.mode(Mode.HANG);
            try (var fresh = connect(proxy)) {
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ask(old, 200));
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ask(fresh, 200));
                proxy.mode(Mode.PASS);

                assertThat(answer(old, 5_000)).isEqualTo('a');
                assertThat(answer(fresh, 5_000)).isEqualTo('a');
            }
        }
    }

    @Test
    void latencyIsPaidInBothDirections() throws IOException {
        try (var proxy = FaultProxy.to(a.port());
                var client = connect(proxy)) {
            ask(client);
            proxy.latency(Duration.ofMillis(100));
            long before = System.nanoTime();
            ask(client);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void aLostAnswerMeansThatTheRequestArrived() throws IOException {
        try (var proxy = FaultProxy.to(a.port());
                var client = connect(proxy)) {
            proxy.mode(Mode.LOSE_ANSWERS);

            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client));
            assertThat(a.heard()).isEqualTo(1);
        }
    }

    @Test
    void theEndOfAConnectionIsHandedOn() throws IOException {
        try (var proxy = FaultProxy.to(a.port())) {
            try (var client = connect(proxy)) {
                ask(client);
                client.shutdownOutput();
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
            await().untilAsserted(() -> assertThat(proxy.connections()).isZero());
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (var first = FaultProxy.to(a.port())) {
            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> FaultProxy.on(first.port(), a.port()))
                    .withMessageContaining("port " + first.port());
        }
    }

    private static Map<Character, Integer> answersOf(FaultProxy proxy, int count) throws IOException {
        var answers = new TreeMap<Character, Integer>();
        for (int i = 0; i < count; i++) {
            try (var client = connect(proxy)) {
                answers.merge(ask(client), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static Socket connect(FaultProxy proxy) throws IOException {
        return new Socket(Ports.loopback(), proxy.port());
    }

    private static char ask(Socket client) throws IOException {
        return ask(client, 5_000);
    }

    private static char ask(Socket client, int patienceMillis) throws IOException {
        client.getOutputStream().write('?');
        return answer(client, patienceMillis);
    }

    private static char answer(Socket client, int patienceMillis) throws IOException {
        client.setSoTimeout(patienceMillis);
        return (char) client.getInputStream().read();
    }

    /** Answers every byte with its own name. */
    private static final class Echo {

        private final char name;
        private final ServerSocket door;
        private final Thread keeper;
        private volatile int heard;

        Echo(char name) {
            this.name = name;
            try {
                door = new ServerSocket(0, 50, Ports.loopback());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            keeper = ProxiedConnection.inBackground("echo-" + name, this::acceptAll);
        }

        int port() {
            return door.getLocalPort();
        }

        int heard() {
            return heard;
        }

        void close() throws IOException {
            door.close();
            await().until(() -> !keeper.isAlive());
        }

        private void acceptAll() {
            while (!door.isClosed()) {
                try {
                    var client = door.accept();
                    ProxiedConnection.inBackground("echo-" + name + "-client", () -> answer(client));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private synchronized void note() {
            heard++;
        }

        private void answer(Socket client) {
            try (client) {
                while (client.getInputStream().read() >= 0) {
                    note();
                    client.getOutputStream().write(name);
                }
            } catch (IOException e) {
                // The proxy reset the connection: nobody is left to answer.
            }
        }
    }
}
