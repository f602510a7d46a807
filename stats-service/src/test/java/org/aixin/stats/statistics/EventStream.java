package org.aixin.stats.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aixin.kernel.json.AixinJson;
import tools.jackson.databind.JsonNode;

/** A browser that keeps listening, on a plain socket so that nothing hides when bytes arrive. */
final class EventStream implements AutoCloseable {

    record Event(String name, String id, String data) {

        JsonNode json() {
            return AixinJson.mapper().readTree(data);
        }
    }

    private static final Event END = new Event("end", "", "");

    private final Socket socket;
    private final List<String> head = new ArrayList<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private EventStream(Socket socket) {
        this.socket = socket;
    }

    static EventStream open(int port, String path, String token, String lastEventId) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                    + token + "\r\n" + (lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var stream = new EventStream(socket);
            var reader = stream.reader(socket.getInputStream());
            for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                stream.head.add(line);
            }
            var thread = new Thread(() -> stream.read(reader), "event-stream");
            thread.setDaemon(true);
            thread.start();
            return stream;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    int status() {
        return Integer.parseInt(head.get(0).substring(9, 12));
    }

    String header(String name) {
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The next event of that name; others on the way to it are dropped. */
    Event next(String name) {
        try {
            for (var event = poll(); event != null; event = poll()) {
                if (event.name().equals(name)) {
                    return event;
                }
                if (event.equals(END)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("No event " + name + " came");
    }

    /** What comes first, whatever it is. */
    Event first() {
        try {
            var event = poll();
            if (event != null) {
                return event;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("Nothing came");
    }

    void awaitEnd() {
        next(END.name());
    }

    private Event poll() throws InterruptedException {
        return events.poll(10, TimeUnit.SECONDS);
    }

    /** Chunk sizes stand on lines of their own and are no field of an event. */
    private void read(BufferedReader reader) {
        var name = "message";
        var id = "";
        var data = new StringBuilder();
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(name, id, data.toString()));
                    name = "message";
                    id = "";
                    data.setLength(0);
                } else if (line.equals("0")) {
                    break;
                }
            }
        } catch (IOException gone) {
            // that is an end, too
        }
        events.add(END);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
