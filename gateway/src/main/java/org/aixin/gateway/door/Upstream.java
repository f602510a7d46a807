package org.aixin.gateway.door;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.Semaphore;
import org.aixin.kernel.problem.Unavailable;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Keeps one service's trouble from becoming everybody's: a breaker, and a limit on who waits for it at once. */
class Upstream implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final CircuitBreaker breaker;
    private final Semaphore waiting;

    Upstream(CircuitBreaker breaker, int atOnce) {
        this.breaker = breaker;
        this.waiting = new Semaphore(atOnce);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!waiting.tryAcquire()) {
            throw new Unavailable(null);
        }
        try {
            return breaker.executeCallable(() -> next.handle(request));
        } finally {
            waiting.release();
        }
    }
}
