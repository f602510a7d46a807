package org.aixin.kernel.hop;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** How we connect to each other. */
public final class Connections {

    private static final String IDLE = "jdk.httpclient.keepalive.timeout";

    /** Told to the client, because Spring's proxy, not finding any there, starts a thread for every body it passes on. */
    private static final Executor WORKERS = Executors.newCachedThreadPool(Connections::worker);

    private Connections() {}

    /**
     * A client over HTTP/1.1 that follows no redirects and knows no proxy. It drops idle connections before the other
     * side does (aixin-kernel.yml), so that no POST meets one that is just being closed.
     */
    public static HttpClient client(Duration connectTimeout) {
        if (System.getProperty(IDLE) == null) {
            System.setProperty(IDLE, "30"); // seconds; the JDK reads it once and knows no other way to be told
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .executor(WORKERS)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "connections");
        thread.setDaemon(true);
        return thread;
    }
}
