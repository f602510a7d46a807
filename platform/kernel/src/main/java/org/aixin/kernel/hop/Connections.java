package org.aixin.kernel.hop;

import java.net.http.HttpClient;
import java.time.Duration;

/** How we connect to each other. */
public final class Connections {

    private static final String IDLE = "jdk.httpclient.keepalive.timeout";

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
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }
}
