package io.github.belvo4j.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the database fails. The ticket may or may not have been saved, claimed or forgotten. The cause is the driver's
 * exception, unless that quotes the ticket.
 */
public final class JdbcTicketStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JdbcTicketStoreException(String action, SQLException cause, @Nullable String secret) {
        super(
                action + " failed with SQL state " + cause.getSQLState() + ", vendor code " + cause.getErrorCode(),
                secret != null && quotes(cause, secret) ? null : cause);
    }

    private static boolean quotes(Throwable failure, String secret) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (String.valueOf(e.getMessage()).contains(secret)) {
                return true;
            }
        }
        return failure instanceof SQLException sql
                && sql.getNextException() != null
                && quotes(sql.getNextException(), secret);
    }
}
