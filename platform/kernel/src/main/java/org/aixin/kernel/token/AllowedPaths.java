package org.aixin.kernel.token;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Lets callers in; whoever has proven nothing, and jobs, only where their list says so. */
class AllowedPaths implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<RequestMatcher> open;
    private final Map<String, List<RequestMatcher>> byJob;

    AllowedPaths(List<String> open, Map<String, List<String>> byJob) {
        this.open = matchers(open);
        this.byJob = byJob.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> matchers(entry.getValue())));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                authentication.get() instanceof CallerAuthentication caller && allows(caller, context));
    }

    private boolean allows(CallerAuthentication caller, RequestAuthorizationContext context) {
        return switch (caller.getPrincipal().kind()) {
            case CADRE, CONSOLE, AGENCY -> true;
            case ANONYMOUS -> matches(open, context);
            case JOB -> matches(byJob.getOrDefault(caller.signer(), List.of()), context);
        };
    }

    private static boolean matches(List<RequestMatcher> allowed, RequestAuthorizationContext context) {
        return allowed.stream().anyMatch(matcher -> matcher.matches(context.getRequest()));
    }

    private static List<RequestMatcher> matchers(List<String> patterns) {
        return patterns.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }
}
