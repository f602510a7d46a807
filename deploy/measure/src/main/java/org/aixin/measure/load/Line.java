package org.aixin.measure.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One lasting connection over HTTP/1.1 that blocks: the cheapest way to ask, so that little is measured but the answer. */
public final class Line implements AutoCloseable {

    private static final HttpProcessor HEADERS = HttpProcessors.client("aixin-measure");
    private static final HttpRequestExecutor EXCHANGE = new HttpRequestExecutor();
    private static final Timeout PATIENCE = Timeout.ofSeconds(30);

    private final HttpHost host;
    private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT);

    private Line(URI address) {
        this.host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    public static Line to(URI address) {
        return new Line(address);
    }

    /** What came back. */
    public record Answer(int status, String body) {

        /** @throws Refused unless it is one of the good ones */
        public Answer good() throws Refused {
            if (status >= 300) {
                throw new Refused(status + " " + body);
            }
            return this;
        }
    }

    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, null);
    }

    public Answer post(String path, Map<String, String> headers, String body) throws IOException {
        return send(
                "POST",
                path,
                headers,
                new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    }

    /** Bytes, and no JSON. */
    public Answer post(String path, Map<String, String> headers, byte[] body) throws IOException {
        return send("POST", path, headers, new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
    }

    private Answer send(String method, String path, Map<String, String> headers, @Nullable HttpEntity body)
            throws IOException {
        var request = new BasicClassicHttpRequest(method, host, path);
        headers.forEach(request::addHeader);
        if (body != null) {
            request.setEntity(body);
        }
        connect();
        var context = HttpCoreContext.create();
        try {
            EXCHANGE.preProcess(request, HEADERS, context);
            try (var response = EXCHANGE.execute(request, connection, context)) {
                var entity = response.getEntity();
                var answer = new Answer(
                        response.getCode(), entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8));
                if (!EXCHANGE.keepAlive(request, response, connection, context)) {
                    connection.close();
                }
                return answer;
            }
        } catch (HttpException e) {
            connection.close();
            throw new IOException("What came back from " + path + " is no HTTP", e);
        }
    }

    private void connect() throws IOException {
        if (connection.isOpen()) {
            return;
        }
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host.getHostName(), host.getPort()), PATIENCE.toMillisecondsIntBound());
        connection.bind(socket);
        connection.setSocketTimeout(PATIENCE);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
