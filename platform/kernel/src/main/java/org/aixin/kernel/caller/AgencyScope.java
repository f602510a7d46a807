package org.aixin.kernel.caller;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an agency may be allowed by its contract, and how that is called inside. The only place that knows both names:
 * agencies ask for {@link #scope}, the services ask for {@link #permission}.
 */
public enum AgencyScope {
    RECIPIENTS_QUERY("recipients:query", "RECIPIENT_STATUS_QUERY"),
    RECIPIENT_EVENTS_WRITE("recipient-events:write", "RECIPIENT_EVENT_WRITE"),
    COMPARISON_BATCHES_WRITE("comparison-batches:write", "COMPARISON_BATCH_WRITE"),
    TICKETS_WRITE("tickets:write", "TICKET_WRITE"),
    STATISTICS_READ("statistics:read", "STATISTICS_READ"),
    ALERTS_WRITE("alerts:write", "ALERT_WRITE");

    private final String scope;
    private final String permission;

    AgencyScope(String scope, String permission) {
        this.scope = scope;
        this.permission = permission;
    }

    /** As it stands in contracts and in access tokens. */
    public String scope() {
        return scope;
    }

    /** As services ask for it. */
    public String permission() {
        return permission;
    }

    public static Optional<AgencyScope> of(String scope) {
        return Arrays.stream(values()).filter(one -> one.scope.equals(scope)).findFirst();
    }
}
