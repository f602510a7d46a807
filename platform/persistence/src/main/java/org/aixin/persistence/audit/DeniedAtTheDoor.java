package org.aixin.persistence.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.authorization.event.AuthorizationEvent;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Sees whom a service did not even let in: a job, or somebody who has proven nothing, at a path not open to them. */
class DeniedAtTheDoor implements ApplicationListener<AuthorizationEvent> {

    /** {@code /internal/v1/states}: what follows may be somebody's id. */
    private static final int TELLING_SEGMENTS = 4;

    private final DeniedAccess denied;

    DeniedAtTheDoor(DeniedAccess denied) {
        this.denied = denied;
    }

    @Override
    public void onApplicationEvent(AuthorizationEvent event) {
        if (event instanceof AuthorizationDeniedEvent<?>) {
            note(event);
        }
    }

    private void note(AuthorizationEvent event) {
        var authentication = event.getAuthentication().get();
        var request = request(event.getObject());
        if (request != null && authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            Callers.runAs(caller, () -> denied.note(request.getMethod() + " " + door(request)));
        }
    }

    private static @Nullable HttpServletRequest request(Object asked) {
        if (asked instanceof RequestAuthorizationContext context) {
            return context.getRequest();
        }
        return asked instanceof HttpServletRequest request ? request : null;
    }

    private static String door(HttpServletRequest request) {
        return Arrays.stream(request.getRequestURI().split("/"))
                .limit(TELLING_SEGMENTS)
                .collect(Collectors.joining("/"));
    }
}
