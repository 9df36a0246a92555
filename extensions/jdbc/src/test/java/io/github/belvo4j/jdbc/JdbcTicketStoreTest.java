package io.github.belvo4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The JDBC ticket store")
class JdbcTicketStoreTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final DataSource database = H2.database();
    private final MfaTicket ticket = MfaTicket.of("belvo4j.v1.canary");

    @BeforeEach
    void create() {
        JdbcTicketStore.createTable(database);
    }

    private TicketStore storeAt(Instant now) {
        return new JdbcTicketStore(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM belvo_tickets ORDER BY flow")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1) + " " + rows.getString(2) + " " + Instant.ofEpochMilli(rows.getLong(3)));
            }
            return all;
        }
    }

    @Test
    @DisplayName("stores a row with the key, the sealed ticket and the expiry until the ticket is claimed")
    void row() throws SQLException {
        storeAt(NOON).save("flow", ticket, NOON.plusSeconds(1));

        assertThat(rows()).containsExactly("flow belvo4j.v1.canary 2026-01-01T12:00:01Z");
        assertThat(storeAt(NOON).claim("flow")).contains(ticket);
        assertThat(rows()).isEmpty();
    }

    @Test
    @DisplayName("uses the clock that it is given")
    void clock() {
        storeAt(NOON).save("early", ticket, NOON.plusMillis(1));
        storeAt(NOON).save("late", ticket, NOON.plusMillis(1));

        assertThat(storeAt(NOON).claim("early")).contains(ticket);
        assertThat(storeAt(NOON.plusMillis(1)).claim("late")).isEmpty();
    }

    @Test
    @DisplayName("accepts any expiry")
    void anyExpiry() {
        storeAt(NOON).save("never", ticket, Instant.MAX);
        storeAt(NOON).save("long ago", ticket, Instant.MIN);

        assertThat(storeAt(NOON).claim("never")).contains(ticket);
        assertThat(storeAt(NOON).claim("long ago")).isEmpty();
    }

    @Test
    @DisplayName("deletes expired tickets when a ticket is saved, at most once a minute, and on request")
    void expired() throws SQLException {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        JdbcTicketStore store = new JdbcTicketStore(database, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        store.save("1", ticket, NOON.plusSeconds(30));
        store.save("2", ticket, NOON.plusSeconds(90));
        now.set(NOON.plusSeconds(59));
        store.save("3", ticket, NOON.plusSeconds(600));
        assertThat(rows()).hasSize(3);

        now.set(NOON.plusSeconds(60));
        store.save("4", ticket, NOON.plusSeconds(600));
        assertThat(rows()).extracting(row -> row.substring(0, 1)).containsExactly("2", "3", "4");

        now.set(NOON.plusSeconds(100));
        assertThat(store.deleteExpired()).isOne();
        assertThat(rows()).extracting(row -> row.substring(0, 1)).containsExactly("3", "4");
    }

    @Test
    @DisplayName("commits, whatever the pool's default for auto-commit, and restores that default")
    void commits() throws SQLException {
        List<Connection> given = new ArrayList<>();
        DataSource manual = database(connection -> {
            connection.setAutoCommit(false);
            given.add(connection);
            return connection;
        });
        new JdbcTicketStore(manual).save("flow", ticket, Instant.MAX);

        assertThat(rows()).hasSize(1);
        assertThat(new JdbcTicketStore(manual).claim("flow")).contains(ticket);
        assertThat(rows()).isEmpty();
        assertThat(given).isNotEmpty();
    }

    @Test
    @DisplayName("retries a statement that the database rolled back because of a conflict")
    void rolledBack() {
        List<String> failures = new ArrayList<>(List.of("40001", "40P01"));
        DataSource busy = database(connection -> {
            if (!failures.isEmpty()) {
                throw new SQLException("deadlock", failures.remove(0));
            }
            return connection;
        });

        new JdbcTicketStore(busy).save("flow", ticket, Instant.MAX);

        assertThat(storeAt(NOON).claim("flow")).contains(ticket);
    }

    @Test
    @DisplayName("says which statement failed and with which SQL state, and quotes no ticket")
    void failures() {
        TicketStore unreachable = new JdbcTicketStore(database(connection -> {
            throw new SQLException("no route to host", "08001", 7);
        }));
        TicketStore talkative = new JdbcTicketStore(database(connection -> {
            throw new SQLException("too long", "22001", new IllegalStateException("value belvo4j.v1.canary"));
        }));
        TicketStore withoutTable = new JdbcTicketStore(H2.database());

        assertThatThrownBy(() -> unreachable.claim("flow"))
                .isInstanceOf(JdbcTicketStoreException.class)
                .hasMessage("Reading a ticket failed with SQL state 08001, vendor code 7")
                .hasRootCauseMessage("no route to host");
        assertThatThrownBy(() -> talkative.save("flow", ticket, Instant.MAX))
                .isInstanceOf(JdbcTicketStoreException.class)
                .hasNoCause();
        assertThatThrownBy(() -> withoutTable.save("flow", ticket, Instant.MAX))
                .isInstanceOf(JdbcTicketStoreException.class)
                .hasStackTraceContaining("BELVO_TICKETS")
                .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("canary"));
    }

    @Test
    @DisplayName("refuses keys that are too long for the table, and rejects a row that isn't a ticket")
    void refusals() throws SQLException {
        String longest = "x".repeat(JdbcTicketStore.MAX_KEY_LENGTH);
        storeAt(NOON).save(longest, ticket, Instant.MAX);
        assertThat(storeAt(NOON).claim(longest)).contains(ticket);
        assertThatThrownBy(() -> storeAt(NOON).save(longest + "x", ticket, Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO belvo_tickets VALUES ('foreign', 'canary', " + Long.MAX_VALUE + ")");
        }
        assertThatThrownBy(() -> storeAt(NOON).claim("foreign"))
                .isInstanceOf(InvalidMfaTicketException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    @DisplayName("creates its table once, on whichever machine comes first")
    void table() {
        DataSource fresh = H2.database();
        CompletableFuture<?>[] machines = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> JdbcTicketStore.createTable(fresh)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(machines)
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();

        new JdbcTicketStore(fresh).save("flow", ticket, Instant.now().plus(Duration.ofHours(1)));
        JdbcTicketStore.createTable(fresh);
        assertThat(new JdbcTicketStore(fresh).claim("flow")).contains(ticket);
    }

    private interface Taking {

        Connection taken(Connection connection) throws SQLException;
    }

    /** The database, with a function applied to each connection. */
    private DataSource database(Taking taking) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(database, arguments);
                        return result instanceof Connection connection ? taking.taken(connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
