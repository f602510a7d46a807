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
 */
public record Caller(
        String subject, CallerKind kind, @Nullable Long cadreId, List<Grant> grants, Set<String> permissions) {

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

    /** A service acting for itself: no rows of the scoped tables, no permissions, only what its receiver allows it. */
    public static Caller job(String service) {
        return new Caller("service:" + service, CallerKind.JOB, null, List.of(), Set.of());
    }

    /** A cadre, who sees the households of the own pairings. */
    public static Caller cadre(long cadreId, String... permissions) {
        return new Caller(
                "cadre:" + cadreId, CallerKind.CADRE, cadreId, List.of(Grant.self(cadreId)), Set.of(permissions));
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
