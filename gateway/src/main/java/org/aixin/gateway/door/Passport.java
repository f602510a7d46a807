package org.aixin.gateway.door;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aixin.kernel.caller.AgencyScope;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.problem.Trace;
import org.aixin.kernel.token.InternalTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Turns a request from outside into one from us: of its headers only those on the list go on, so that nothing a client
 * says about itself, its address or its cookies is ever heard inside, and our word takes the place of its token.
 */
class Passport implements Function<ServerRequest, ServerRequest> {

    private static final List<String> LET_THROUGH = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Last-Event-ID");

    private final InternalTokens tokens;
    private final String audience;
    private final @Nullable AgencyScope scope;

    Passport(InternalTokens tokens, String audience) {
        this(tokens, audience, null);
    }

    /** @param scope what an agency must have been given for the way, and all that goes in with it */
    Passport(InternalTokens tokens, String audience, @Nullable AgencyScope scope) {
        this.tokens = tokens;
        this.audience = audience;
        this.scope = scope;
    }

    @Override
    public ServerRequest apply(ServerRequest request) {
        var come = request.servletRequest(); // Spring's view of the headers adds a charset of its own
        var go = new HttpHeaders();
        for (var name : LET_THROUGH) {
            come.getHeaders(name).asIterator().forEachRemaining(value -> go.add(name, value));
        }
        go.setBearerAuth(token(come.getRemoteAddr()));
        Trace.traceparent().ifPresent(value -> go.set(Trace.HEADER, value));
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.clear();
                    headers.putAll(go);
                })
                .build();
    }

    private String token(String address) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ExternalAuthentication external) {
            return tokens.mint(
                    scope == null ? external.getPrincipal() : within(scope, external.getPrincipal()),
                    audience,
                    address);
        }
        // The chain lets them come this far on open paths alone, and so does the service that they come to.
        return tokens.mint(Caller.anonymous(), audience, address);
    }

    private static Caller within(AgencyScope scope, Caller agency) {
        if (!agency.may(scope.scope())) {
            throw new InsufficientScope(scope);
        }
        return new Caller(
                agency.subject(),
                agency.kind(),
                agency.cadreId(),
                agency.grants(),
                Set.of(scope.permission()),
                agency.session());
    }
}
