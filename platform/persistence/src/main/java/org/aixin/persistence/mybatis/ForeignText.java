package org.aixin.persistence.mybatis;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.aixin.kernel.problem.BadRequest;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.kernel.problem.Refusal;

/**
 * Codes and ids are kept in ASCII, and a database compares them with nothing else: whoever asks for one in Chinese has
 * asked for what cannot be.
 */
class ForeignText implements KnownFailure {

    /** Illegal mix of collations: of two, of three, of many. */
    private static final Set<Integer> ILLEGAL_MIX = Set.of(1267, 1270, 1271);

    @Override
    public Optional<Refusal> asRefusal(Throwable failure) {
        return failure instanceof SQLException sql && ILLEGAL_MIX.contains(sql.getErrorCode())
                ? Optional.of(new BadRequest(failure))
                : Optional.empty();
    }
}
