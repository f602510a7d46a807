package org.aixin.gateway.door;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;

/** To a service whose answer goes on for longer than a request may take: it is waited for until it begins. */
record Way(String owner, URI service, Passport passport, CircuitBreaker breaker) {

    /** What the JDK's client says itself, or what belongs to a body. */
    private static final Set<String> NOT_OURS = Set.of("content-length", "content-type", "transfer-encoding", "host");

    /** @throws ResourceAccessException when it cannot be reached, or does not begin to answer */
    <T> HttpResponse<T> ask(HttpClient client, ServerRequest request, Duration patience, BodyHandler<T> body)
            throws Exception {
        return breaker.executeCallable(() -> asked(client, request, patience, body));
    }

    private <T> HttpResponse<T> asked(HttpClient client, ServerRequest request, Duration patience, BodyHandler<T> body)
            throws IOException {
        var inward = HttpRequest.newBuilder(place(request)).GET();
        passport.apply(request).headers().asHttpHeaders().forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> inward.header(name, value));
            }
        });
        return within(patience, client.sendAsync(inward.build(), body));
    }

    private URI place(ServerRequest request) {
        var query = request.servletRequest().getQueryString();
        try {
            return URI.create(service + request.path() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException malformed) {
            throw new Invalid(FieldProblem.of("query", "malformed"));
        }
    }

    /** What comes within that time. */
    <T> T within(Duration patience, CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ResourceAccessException(
                    owner + " did not begin to answer", new HttpTimeoutException("within " + patience));
        } catch (ExecutionException failed) {
            var cause = failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
            throw new ResourceAccessException(owner + " cannot be reached", cause);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
