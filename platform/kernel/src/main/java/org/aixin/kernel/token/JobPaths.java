package org.aixin.kernel.token;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.CallerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Lets callers in; jobs only where their signer's list says so. */
class JobPaths implements AuthorizationManager<RequestAuthorizationContext> {

    private final Map<String, List<RequestMatcher>> allowed;

    JobPaths(Map<String, List<String>> patterns) {
        this.allowed = patterns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> matchers(entry.getValue())));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(authentication.get() instanceof CallerAuthentication caller
                && (caller.getPrincipal().kind() != CallerKind.JOB || allows(caller.signer(), context)));
    }

    private boolean allows(String signer, RequestAuthorizationContext context) {
        return allowed.getOrDefault(signer, List.of()).stream()
                .anyMatch(matcher -> matcher.matches(context.getRequest()));
    }

    private static List<RequestMatcher> matchers(List<String> patterns) {
        return patterns.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }
}
