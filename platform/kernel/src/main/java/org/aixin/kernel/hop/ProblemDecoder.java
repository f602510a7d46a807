package org.aixin.kernel.hop;

import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.util.List;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Problem;
import org.aixin.kernel.problem.Relayed;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** Passes on what the called service refused, so that the caller's client sees it as if it had asked itself. */
class ProblemDecoder implements ErrorDecoder {

    private static final List<String> PASSED_ON = List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW, HttpHeaders.ETAG);

    @Override
    public Exception decode(String method, Response response) {
        var status = HttpStatus.resolve(response.status());
        if (status == HttpStatus.UNAUTHORIZED) {
            // Our own token was refused; the client, who did log in, must not be told to do so.
            return new IllegalStateException(
                    HopClient.service(response.request()) + " does not accept this service's token");
        }
        var problem = problem(response);
        if (status != null && problem != null) {
            return new Relayed(status, problem, headers(response));
        }
        var told = method + " was answered " + response.status() + " without a problem";
        return response.status() >= 500
                ? new Unavailable(new IllegalStateException(told))
                : new IllegalStateException(told);
    }

    private static @Nullable Problem problem(Response response) {
        var types = response.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
        if (response.body() == null || types.stream().noneMatch(type -> type.startsWith("application/problem+json"))) {
            return null;
        }
        try (var body = response.body().asInputStream()) {
            return AixinJson.mapper().readValue(body, Problem.class);
        } catch (IOException | JacksonException e) {
            return null;
        }
    }

    private static HttpHeaders headers(Response response) {
        var headers = new HttpHeaders();
        for (var name : PASSED_ON) {
            response.headers().getOrDefault(name, List.of()).forEach(value -> headers.add(name, value));
        }
        return headers;
    }
}
