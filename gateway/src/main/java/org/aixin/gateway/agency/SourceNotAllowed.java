package org.aixin.gateway.agency;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The token is good, but the agency said that it comes from elsewhere. Its own address is no secret to whoever asks. */
class SourceNotAllowed extends Refusal {

    SourceNotAllowed(String address) {
        super(HttpStatus.FORBIDDEN, "source-not-allowed", address);
    }
}
