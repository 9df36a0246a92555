package io.github.belvo4j.jdbc;

import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores tickets in a database, so that any machine can resume a call that another one paused:
 *
 * <pre>{@code
 * JdbcTicketStore.createTable(dataSource); // or let Flyway do it
 * TicketStore store = new JdbcTicketStore(dataSource);
 * }</pre>
 *
 * <p>The table {@code belvo_tickets} has a row for each open flow: its key, the encrypted ticket, and when it expires. A
 * claim deletes the row, which only one caller can do. Expired rows are deleted about once a minute, when tickets are saved.
 * Statements are standard SQL, tested on PostgreSQL and H2.
 *
 * <p>Each operation uses its own connection and commits. It must not be part of the caller's transaction: if that were rolled
 * back, a claimed ticket would reappear after its token was sent. So pass the data source itself rather than a
 * transaction-aware proxy, and the primary database rather than a replica.
 */
public final class JdbcTicketStore implements TicketStore {

    /** The maximum length of a key, in characters. */
    public static final int MAX_KEY_LENGTH = 255;

    private static final Logger LOG = LoggerFactory.getLogger("io.github.belvo4j");
    private static final Duration BETWEEN_DELETIONS = Duration.ofMinutes(1);
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;
    private final Clock clock;
    private final AtomicLong nextDeletion = new AtomicLong(Long.MIN_VALUE);

    /**
     * Creates a store that keeps tickets in a database, which must have the table. The constructor doesn't connect to the
     * database.
     *
     * @param dataSource a data source whose connections see the table in their default schema; the caller closes it
     */
    public JdbcTicketStore(DataSource dataSource) {
        this(dataSource, Clock.systemUTC());
    }

    /**
     * Creates a store that keeps tickets in a database, which must have the table. The constructor doesn't connect to the
     * database.
     *
     * @param dataSource a data source whose connections see the table in their default schema; the caller closes it
     * @param clock the clock that determines when tickets expire
     */
    public JdbcTicketStore(DataSource dataSource, Clock clock) {
        this.database = new Database(Objects.requireNonNull(dataSource, "dataSource"));
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Creates the table if it doesn't exist, with the script that Flyway also runs. Several machines may do so at the same
     * time.
     *
     * @param dataSource a data source whose user may create tables
     * @throws JdbcTicketStoreException if the table can't be created
     */
    public static void createTable(DataSource dataSource) {
        new Database(dataSource).createTable();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the key is blank or longer than {@link #MAX_KEY_LENGTH}
     * @throws JdbcTicketStoreException if the database fails
     */
    @Override
    public void save(String key, MfaTicket ticket, Instant expiry) {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(expiry, "expiry");
        database.save(checked(key), new Database.Row(ticket.serialized(), millis(expiry)));
        deleteExpiredNowAndThen();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the key is blank or longer than {@link #MAX_KEY_LENGTH}
     * @throws io.github.belvo4j.mfa.InvalidMfaTicketException if the value under the key isn't a ticket
     * @throws JdbcTicketStoreException if the database fails
     */
    @Override
    public Optional<MfaTicket> claim(String key) {
        checked(key);
        Optional<Database.Row> row = database.read(key);
        // If the row differs from what was read, another caller has claimed or replaced the ticket.
        while (row.isPresent() && !database.delete(key, row.get())) {
            row = database.read(key);
        }
        return row.filter(claimed -> clock.millis() < claimed.expiresAt())
                .map(claimed -> MfaTicket.of(claimed.ticket()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the key is blank or longer than {@link #MAX_KEY_LENGTH}
     * @throws JdbcTicketStoreException if the database fails
     */
    @Override
    public void forget(String key) {
        database.delete(checked(key));
    }

    /**
     * Deletes expired tickets, for applications that rarely save one.
     *
     * @return the number of deleted tickets
     * @throws JdbcTicketStoreException if the database fails
     */
    public int deleteExpired() {
        return database.deleteExpired(clock.millis());
    }

    /** The ticket is already saved, so the caller doesn't need to know about a failure. */
    private void deleteExpiredNowAndThen() {
        long now = clock.millis();
        long due = nextDeletion.get();
        if (now >= due && nextDeletion.compareAndSet(due, now + BETWEEN_DELETIONS.toMillis())) {
            try {
                deleteExpired();
            } catch (JdbcTicketStoreException e) {
                LOG.warn("{}; it will be tried again in {}", e.getMessage(), BETWEEN_DELETIONS);
            }
        }
    }

    private static long millis(Instant expiry) {
        if (expiry.isAfter(LATEST)) {
            return LATEST.toEpochMilli();
        }
        return expiry.isBefore(Instant.EPOCH) ? 0 : expiry.toEpochMilli();
    }

    private static String checked(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key of a ticket is blank");
        }
        if (key.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("The key of a ticket has " + key.length() + " characters, and may have "
                    + MAX_KEY_LENGTH + " at most");
        }
        return key;
    }

    /** Returns a description without any details of the database. */
    @Override
    public String toString() {
        return "JdbcTicketStore";
    }
}
