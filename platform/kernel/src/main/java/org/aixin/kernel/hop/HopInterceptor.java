package org.aixin.kernel.hop;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.aixin.kernel.problem.Trace;
import org.aixin.kernel.token.InternalTokens;

/** Sends along on whose behalf we call. A Feign client's name is its service's, and so the token's audience. */
class HopInterceptor implements RequestInterceptor {

    private final InternalTokens tokens;

    HopInterceptor(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void apply(RequestTemplate request) {
        request.header(
                "Authorization", "Bearer " + tokens.onward(request.feignTarget().name()));
        Trace.traceparent().ifPresent(value -> request.header(Trace.HEADER, value));
    }
}
