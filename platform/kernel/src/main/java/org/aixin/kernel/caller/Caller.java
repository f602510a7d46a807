package org.aixin.kernel.caller;

import java.util.List;
import java.util.Set;
import org.aixin.kernel.problem.Forbidden;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose identity has been verified.
 *
 * @param subject {@code cadre:123}, {@code console:…}, {@code agency:…} or {@code service:stats-service}
 * @param cadreId the cadre, for callers of kind {@link CallerKind#CADRE} only
 * @param grants what rows the caller may see; none means no rows
 * @param permissions what the caller may do
 * @param session which of the caller's log-ins this is, for whoever keeps them; null where nobody does
 */
public record Caller(
        String subject,
        CallerKind kind,
        @Nullable Long cadreId,
        List<Grant> grants,
        Set<String> permissions,
        @Nullable String session) {

    public Caller {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("A caller has a subject");
        }
        if ((kind == CallerKind.CADRE) != (cadreId != null)) {
            throw new IllegalArgumentException(subject + " of kind " + kind + " with cadre " + cadreId);
        }
        grants = List.copyOf(grants);
        permissions = Set.copyOf(permissions);
    }

    /** Without a session. */
    public Caller(
            String subject, CallerKind kind, @Nullable Long cadreId, List<Grant> grants, Set<String> permissions) {
        this(subject, kind, cadreId, grants, permissions, null);
    }

    /** Somebody who has proven nothing: no rows, no permissions, only paths that are open to all. */
    public static Caller anonymous() {
        return new Caller("anonymous", CallerKind.ANONYMOUS, null, List.of(), Set.of());
    }

    /** A service acting for itself: no rows of the scoped tables, no permissions, only what its receiver allows it. */
    public static Caller job(String service) {
        return new Caller("service:" + service, CallerKind.JOB, null, List.of(), Set.of());
    }

    /** A cadre, who sees the households of the own pairings. */
    public static Caller cadre(long cadreId, String... permissions) {
        return new Caller(
                "cadre:" + cadreId, CallerKind.CADRE, cadreId, List.of(Grant.self(cadreId)), Set.of(permissions));
    }

    /** The same caller in one of their log-ins. */
    public Caller in(String login) {
        return new Caller(subject, kind, cadreId, grants, permissions, login);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** @throws Forbidden without the permission */
    public void require(String permission) {
        if (!may(permission)) {
            throw new Forbidden();
        }
    }
}
