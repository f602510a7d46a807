package org.aixin.kernel.problem;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever was thrown into an answer; what nobody expected is logged here and only here. */
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** The failure of which the client learns nothing but the trace id. */
    private static final class Unexpected extends Refusal {

        private Unexpected(Throwable cause) {
            super(cause, HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        }
    }

    private final List<KnownFailure> known;

    Failures(List<KnownFailure> known) {
        this.known = List.copyOf(known);
    }

    Refusal asRefusal(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof Refusal refusal) {
                return noted(refusal);
            }
            var refusal = ask(at);
            if (refusal.isPresent()) {
                return noted(refusal.get());
            }
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The client has gone", failure);
        } else {
            LOG.error("Unexpected failure", failure);
        }
        return new Unexpected(failure);
    }

    /** A client's mistake is the client's; what we could not do, and no colleague has logged yet, is ours. */
    Refusal noted(Refusal refusal) {
        if (refusal.status().is5xxServerError() && !(refusal instanceof Relayed)) {
            LOG.warn("Answered {}: {}", refusal.code(), String.valueOf(refusal.getCause()));
        }
        return refusal;
    }

    private Optional<Refusal> ask(Throwable failure) {
        return known.stream().flatMap(one -> one.asRefusal(failure).stream()).findFirst();
    }
}
