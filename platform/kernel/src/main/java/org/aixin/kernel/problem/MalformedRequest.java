package org.aixin.kernel.problem;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** A query or a header that nobody can read: whoever sent it hears so, and nobody is called about it. */
class MalformedRequest implements KnownFailure {

    @Override
    public Optional<Refusal> asRefusal(Throwable failure) {
        return failure instanceof InvalidParameterException || failure instanceof RequestRejectedException
                ? Optional.of(new BadRequest(failure))
                : Optional.empty();
    }
}
