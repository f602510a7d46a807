package org.aixin.kernel.hop;

import feign.Request;
import feign.RetryableException;
import feign.Retryer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Asks once more, at once, when a GET met a broken connection: the other side may just have been restarted. Never what
 * timed out, for the time is spent, and never anything that changes something.
 */
class HopRetryer implements Retryer {

    private boolean retried;

    @Override
    public void continueOrPropagate(RetryableException failure) {
        if (retried || failure.method() != Request.HttpMethod.GET || !worthIt(failure.getCause())) {
            throw new Unavailable(told(failure));
        }
        retried = true;
    }

    /** Without the URL that Feign tells: its query may hold what does not belong in a log. */
    private static IOException told(RetryableException failure) {
        var cause = failure.getCause();
        return new IOException(HopClient.service(failure.request()) + " cannot be asked: " + cause, cause);
    }

    private static boolean worthIt(@Nullable Throwable cause) {
        return !(cause instanceof HopClient.Open)
                && !(cause instanceof HttpTimeoutException)
                && !(cause instanceof ConnectException);
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // Feign's way of asking for a fresh one per call
    public Retryer clone() {
        return new HopRetryer();
    }
}
