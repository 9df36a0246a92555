package io.github.belvo4j.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table, and the statements on it, each of which runs in a transaction of its own. */
final class Database {

    private static final String SCRIPT = "V1__belvo_tickets.sql";
    private static final int ATTEMPTS = 20;

    /** The SQL states of an insertion whose key already exists. */
    private static final Set<String> DUPLICATE_KEY = Set.of("23505", "23000");

    /** The SQL states of statements that were rolled back because of concurrent ones. */
    private static final Set<String> ROLLED_BACK = Set.of("40001", "40P01");

    private final DataSource dataSource;

    /** A row of the table. */
    record Row(String ticket, long expiresAt) {}

    private interface Work<T extends @Nullable Object> {

        T with(Connection connection) throws SQLException;
    }

    Database(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    void createTable() {
        try {
            execute(script());
        } catch (JdbcTicketStoreException e) {
            // If several machines create the table at the same time, PostgreSQL lets only one of them succeed; the
            // table exists by now.
            execute(script());
        }
    }

    private void execute(String sql) {
        run("Creating the table of tickets", null, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static String script() {
        try (InputStream in = Database.class.getResourceAsStream(SCRIPT)) {
            return new String(Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Inserts or replaces a row. */
    void save(String key, Row row) {
        run("Saving a ticket", row.ticket(), connection -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return updated(connection, key, row) || inserted(connection, key, row);
                } catch (SQLException e) {
                    // In the meantime, another machine may have inserted a row, or even claimed its ticket.
                    if (attempt == ATTEMPTS || !DUPLICATE_KEY.contains(String.valueOf(e.getSQLState()))) {
                        throw e;
                    }
                }
            }
        });
    }

    private static boolean updated(Connection connection, String key, Row row) throws SQLException {
        String sql = "UPDATE belvo_tickets SET ticket = ?, expires_at = ? WHERE flow = ?";
        return update(connection, sql, row.ticket(), row.expiresAt(), key) == 1;
    }

    private static boolean inserted(Connection connection, String key, Row row) throws SQLException {
        String sql = "INSERT INTO belvo_tickets (ticket, expires_at, flow) VALUES (?, ?, ?)";
        return update(connection, sql, row.ticket(), row.expiresAt(), key) == 1;
    }

    Optional<Row> read(String key) {
        return run("Reading a ticket", null, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT ticket, expires_at FROM belvo_tickets WHERE flow = ?")) {
                select.setString(1, key);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(new Row(rows.getString(1), rows.getLong(2))) : Optional.empty();
                }
            }
        });
    }

    /** Deletes a row unless it has changed since it was read, and returns whether this call deleted it. */
    boolean delete(String key, Row row) {
        String sql = "DELETE FROM belvo_tickets WHERE ticket = ? AND expires_at = ? AND flow = ?";
        return run(
                "Claiming a ticket",
                row.ticket(),
                connection -> update(connection, sql, row.ticket(), row.expiresAt(), key) == 1);
    }

    void delete(String key) {
        run(
                "Forgetting a ticket",
                null,
                connection -> update(connection, "DELETE FROM belvo_tickets WHERE flow = ?", key));
    }

    int deleteExpired(long now) {
        return run(
                "Deleting expired tickets",
                null,
                connection -> update(connection, "DELETE FROM belvo_tickets WHERE expires_at <= ?", now));
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private <T> T run(String action, @Nullable String secret, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                return committing(connection, work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !ROLLED_BACK.contains(String.valueOf(e.getSQLState()))) {
                    throw new JdbcTicketStoreException(action, e, secret);
                }
            }
        }
    }

    /** Makes each statement commit, even on connections without auto-commit. */
    private static <T> T committing(Connection connection, Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            return work.with(connection);
        }
        connection.setAutoCommit(true);
        try {
            return work.with(connection);
        } finally {
            connection.setAutoCommit(false);
        }
    }
}
