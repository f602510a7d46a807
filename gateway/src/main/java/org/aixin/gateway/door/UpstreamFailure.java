package org.aixin.gateway.door;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Unavailable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** A service that cannot be reached, does not answer in time, or is left alone for a while. */
@Component
class UpstreamFailure implements KnownFailure {

    private static final Duration SOON = Duration.ofSeconds(5);

    static boolean isOne(Throwable failure) {
        return failure instanceof ResourceAccessException;
    }

    @Override
    public Optional<Refusal> asRefusal(Throwable failure) {
        if (failure instanceof ResourceAccessException unreachable) {
            return Optional.of(
                    isLate(unreachable) ? new Unavailable("service-timeout", SOON, failure) : new Unavailable(failure));
        }
        return failure instanceof CallNotPermittedException ? Optional.of(new Unavailable(failure)) : Optional.empty();
    }

    /** It was reached, and may yet do what it was asked. */
    private static boolean isLate(ResourceAccessException failure) {
        return failure.getCause() instanceof HttpTimeoutException timeout
                && !(timeout instanceof HttpConnectTimeoutException);
    }
}
