package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aixin.kernel.problem.Unavailable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class UpstreamTest {

    private static final ServerRequest REQUEST =
            ServerRequest.create(new MockHttpServletRequest("GET", "/"), List.of());

    @Test
    void whoComesWhenTooManyWaitAlreadyIsNotMadeToWait() throws Exception {
        var upstream = new Upstream(CircuitBreaker.ofDefaults("x"), 1);
        var waiting = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var first = thread.submit(() -> upstream.filter(REQUEST, request -> {
                waiting.countDown();
                assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
                return ServerResponse.ok().build();
            }));
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> upstream.filter(
                            REQUEST, request -> ServerResponse.ok().build()));
            end.countDown();
            assertThat(first.get().statusCode().value()).isEqualTo(200);
            assertThat(upstream.filter(REQUEST, request -> ServerResponse.ok().build())
                            .statusCode()
                            .value())
                    .isEqualTo(200);
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAlone() {
        var breaker = CircuitBreaker.of(
                "x",
                CircuitBreakerConfig.custom()
                        .minimumNumberOfCalls(2)
                        .recordException(UpstreamFailure::isOne)
                        .build());
        var upstream = new Upstream(breaker, 5);
        for (var i = 0; i < 2; i++) {
            assertThatExceptionOfType(ResourceAccessException.class)
                    .isThrownBy(() -> upstream.filter(REQUEST, request -> {
                        throw new ResourceAccessException("down", new IOException());
                    }));
        }
        assertThatExceptionOfType(CallNotPermittedException.class)
                .isThrownBy(() ->
                        upstream.filter(REQUEST, request -> ServerResponse.ok().build()));
        assertThat(new UpstreamFailure().asRefusal(CallNotPermittedException.createCallNotPermittedException(breaker)))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("service-unavailable"));
    }
}
