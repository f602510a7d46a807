package org.aixin.kernel.hop;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Feign over the JDK's HTTP client, behind one circuit breaker per service. It works on the calling thread, so that
 * whatever hangs on the thread is there, and limits the whole exchange, body included. Unlike
 * {@code HttpURLConnection} it never sends a POST twice by itself.
 */
class HopClient implements Client {

    /** The JDK's client writes these itself and refuses to be told. */
    private static final Set<String> NOT_OURS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http;
    private final CircuitBreakerRegistry breakers;

    HopClient(HttpClient http, CircuitBreakerRegistry breakers) {
        this.http = http;
        this.breakers = breakers;
    }

    /** The circuit breaker does not even try. */
    static final class Open extends IOException {

        private Open(CallNotPermittedException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        var breaker = breakers.circuitBreaker(service(request));
        try {
            return breaker.executeCallable(() -> exchange(request, options));
        } catch (CallNotPermittedException open) {
            throw new Open(open);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    static String service(Request request) {
        return request.requestTemplate().feignTarget().name();
    }

    private Response exchange(Request request, Request.Options options) throws IOException {
        var answer = http.sendAsync(converted(request), BodyHandlers.ofByteArray());
        try {
            return converted(request, answer.get(options.readTimeoutMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("No answer from " + service(request) + " within "
                    + options.readTimeoutMillis() + " ms: " + request.httpMethod() + " " + path(request));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private static HttpRequest converted(Request request) {
        var body = request.body();
        var converted = HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.httpMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> converted.header(name, value));
            }
        });
        return converted.build();
    }

    private static Response converted(Request request, HttpResponse<byte[]> answer) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        return Response.builder()
                .request(request)
                .status(answer.statusCode())
                .headers(headers)
                .body(answer.body())
                .build();
    }

    private static String path(Request request) {
        return URI.create(request.url()).getPath(); // a query may hold what does not belong in a log
    }
}
