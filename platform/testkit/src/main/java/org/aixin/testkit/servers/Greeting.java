package org.aixin.testkit.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks a server in its own tongue whether it is there. */
final class Greeting {

    private static final int PATIENCE_MILLIS = 1_000;

    private Greeting() {}

    /** MariaDB and MySQL speak first, and only when they are ready. */
    static boolean comes(int port) {
        try (var socket = new Socket()) {
            socket.connect(Ports.loopback(port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Redis answers anything but PONG while it loads its data.
     *
     * @param introduction what to say first, or nothing where everybody may ask
     */
    static boolean isAnsweredByRedis(int port, List<String> introduction) {
        try (var socket = new Socket()) {
            socket.connect(Ports.loopback(port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var sentences = new ArrayList<>(introduction);
            sentences.add("PING");
            for (var sentence : sentences) {
                socket.getOutputStream().write((sentence + "\r\n").getBytes(StandardCharsets.US_ASCII));
                var answer = answers.readLine();
                if (answer == null || !answer.startsWith("+")) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
