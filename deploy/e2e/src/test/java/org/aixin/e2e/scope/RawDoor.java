package org.aixin.e2e.scope;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests byte for byte, such as no decent client lets out. Of a stream it reads nothing but how it begins. */
final class RawDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RawDoor() {}

    /** @param headers by their names in small letters; several of one name are joined */
    record Answer(int status, Map<String, String> headers, String body, Duration took) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Whoever does not answer has the status 0. */
    static Answer send(URI base, byte[] head, byte[] body) {
        var since = System.nanoTime();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var out = socket.getOutputStream();
            try {
                out.write(head);
                out.write(body);
                out.flush();
            } catch (IOException alreadyAnswered) {
                // whoever has heard enough answers before everything is told
            }
            return read(socket.getInputStream(), since);
        } catch (IOException e) {
            return new Answer(0, Map.of(), e.toString(), Duration.ofNanos(System.nanoTime() - since));
        }
    }

    private static Answer read(InputStream in, long since) throws IOException {
        var head = head(in);
        var lines = head.lines().toList();
        var headers = new TreeMap<String, String>();
        lines.stream().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        });
        var streams = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        var rest = streams ? new byte[0] : in.readAllBytes();
        var body = headers.getOrDefault("transfer-encoding", "").equals("chunked") ? unchunked(rest) : rest;
        return new Answer(
                lines.isEmpty() ? 0 : Integer.parseInt(lines.get(0).substring(9, 12)),
                headers,
                new String(body, StandardCharsets.UTF_8),
                Duration.ofNanos(System.nanoTime() - since));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var last = 0;
        for (var next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static byte[] unchunked(byte[] chunks) {
        var whole = new ByteArrayOutputStream();
        var at = 0;
        while (at < chunks.length) {
            var end = at;
            while (end < chunks.length && chunks[end] != '\r') {
                end++;
            }
            var length = Integer.parseInt(new String(chunks, at, end - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                break;
            }
            whole.write(chunks, end + 2, length);
            at = end + 2 + length + 2;
        }
        return whole.toByteArray();
    }

    /** In UTF-8, whatever it says. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
