package org.aixin.persistence.mybatis;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.aixin.kernel.problem.KnownFailure;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * A database that is away, goes away in the middle, or is too busy to lend a connection, is told as "come again soon" and
 * not as an accident: whoever sent the request has lost nothing and may repeat it with the same key.
 */
class DatabaseAway implements KnownFailure {

    @Override
    public Optional<Refusal> asRefusal(Throwable failure) {
        return isAway(failure) ? Optional.of(new Unavailable(failure)) : Optional.empty();
    }

    private static boolean isAway(@Nullable Throwable failure) {
        var cause = failure;
        while (cause != null) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            // A connection that broke cannot even be rolled back; what broke it was said before.
            cause = cause instanceof TransactionSystemException unfinished
                            && unfinished.getApplicationException() != null
                    ? unfinished.getApplicationException()
                    : cause.getCause();
        }
        return false;
    }
}
