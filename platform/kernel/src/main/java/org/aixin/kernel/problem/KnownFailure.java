package org.aixin.kernel.problem;

import java.util.Optional;

/**
 * Knows what to answer to a failure that is not a {@link Refusal}, such as a database that is down. Every bean of this
 * type is asked before a failure is called unexpected.
 */
@FunctionalInterface
public interface KnownFailure {

    Optional<Refusal> asRefusal(Throwable failure);
}
