package io.github.belvo4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Flyway")
class FlywayTest {

    private final DataSource database = H2.database();

    /** Runs beside the application's own migrations, whose version numbers are independent of these. */
    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/github/belvo4j/jdbc")
                .table("belvo_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    @Test
    @DisplayName("creates the table, once")
    void migrates() {
        assertThat(flyway(database).migrate().migrationsExecuted).isOne();
        assertThat(flyway(database).migrate().migrationsExecuted).isZero();

        TicketStore store = new JdbcTicketStore(database);
        MfaTicket ticket = MfaTicket.of("belvo4j.v1.abc");
        store.save("flow", ticket, Instant.MAX);
        assertThat(store.claim("flow")).contains(ticket);
    }

    @Test
    @DisplayName("adopts a table that was created without it, and keeps the rows")
    void takesOver() {
        JdbcTicketStore.createTable(database);
        TicketStore store = new JdbcTicketStore(database);
        MfaTicket ticket = MfaTicket.of("belvo4j.v1.abc");
        store.save("flow", ticket, Instant.MAX);

        assertThat(flyway(database).migrate().migrationsExecuted).isOne();
        assertThat(store.claim("flow")).contains(ticket);
    }

    @Test
    @DisplayName("isn't required: a single line creates the table")
    void without() {
        TicketStore store = withoutFlyway(database);
        MfaTicket ticket = MfaTicket.of("belvo4j.v1.abc");
        store.save("flow", ticket, Instant.MAX);

        assertThat(store.claim("flow")).contains(ticket);
    }

    /** As docs/many-machines.md shows it. */
    private static TicketStore withoutFlyway(DataSource dataSource) {
        JdbcTicketStore.createTable(dataSource); // or let Flyway do it
        TicketStore store = new JdbcTicketStore(dataSource);
        return store;
    }
}
