package org.aixin.testkit.servers;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.jspecify.annotations.Nullable;

/** A client's connection and, once forwarded, the one to its target. */
final class ProxiedConnection {

    private static final int PIECE = 64 * 1024;

    private final Socket client;
    private final Weather weather;
    private final Consumer<ProxiedConnection> whenGone;
    private final AtomicInteger openDirections = new AtomicInteger(2);
    private @Nullable Socket target;
    private boolean gone;

    ProxiedConnection(Socket client, Weather weather, Consumer<ProxiedConnection> whenGone) {
        this.client = client;
        this.weather = weather;
        this.whenGone = whenGone;
    }

    void forwardTo(Socket opened) {
        synchronized (this) {
            target = opened;
            if (gone) {
                closeHard(opened);
                return;
            }
        }
        inBackground("fault-proxy-request", () -> pump(client, opened, false));
        inBackground("fault-proxy-answer", () -> pump(opened, client, true));
    }

    /** Ends both sides with RST, as a machine that vanished does. */
    synchronized void reset() {
        if (gone) {
            return;
        }
        gone = true;
        closeHard(client);
        if (target != null) {
            closeHard(target);
        }
        whenGone.accept(this);
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var piece = new byte[PIECE];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                weather.delay();
                if (answers && weather.mode() == Mode.LOSE_ANSWERS) {
                    reset();
                    return;
                }
                out.write(piece, 0, length);
            }
            to.shutdownOutput();
            if (openDirections.decrementAndGet() == 0) {
                end();
            }
        } catch (IOException e) {
            // One side broke: the other must not believe that the end was in order.
            reset();
        }
    }

    private synchronized void end() throws IOException {
        if (gone) {
            return;
        }
        gone = true;
        client.close();
        if (target != null) {
            target.close();
        }
        whenGone.accept(this);
    }

    private static void closeHard(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Closed already: that is what was wanted.
        }
    }

    /** Starts a thread that does not keep the JVM alive. */
    static Thread inBackground(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
