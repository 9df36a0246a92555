package io.github.belvo4j.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.belvo4j.jdbc.JdbcTicketStore;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.ticketstore.tck.TicketStoreContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The JDBC ticket store on PostgreSQL")
class PostgresTicketStoreTest extends TicketStoreContract {

    private static EmbeddedPostgres server;
    private static HikariDataSource first;
    private static HikariDataSource second;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.start();
        first = pool();
        second = pool();
        // Settings that users of a connection pool may not expect.
        second.setAutoCommit(false);
        second.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        JdbcTicketStore.createTable(first);
    }

    @AfterAll
    static void stop() throws IOException {
        first.close();
        second.close();
        server.close();
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(Postgres.url(server));
        return pool;
    }

    @Override
    protected List<TicketStore> nodes() {
        return List.of(new JdbcTicketStore(first), new JdbcTicketStore(second));
    }

    @Test
    @DisplayName("creates its table once, on whichever machine comes first")
    void table() {
        DataSource fresh = server.getDatabase("postgres", "template1");
        CompletableFuture<?>[] machines = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> JdbcTicketStore.createTable(fresh)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(machines).join();

        assertStores(fresh);
    }

    @Test
    @DisplayName("gets its table from Flyway, beside the application's own migrations")
    void flyway() {
        Flyway flyway = Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas("flown")
                .locations("classpath:io/github/belvo4j/jdbc")
                .table("belvo_schema_history")
                .load();

        assertThat(flyway.migrate().migrationsExecuted).isOne();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        try (HikariDataSource pool = pool()) {
            pool.setSchema("flown");
            assertStores(pool);
        }
    }

    private static void assertStores(DataSource database) {
        MfaTicket ticket = MfaTicket.of("belvo4j.v1.abc");
        TicketStore store = new JdbcTicketStore(database);
        store.save("flow", ticket, Instant.MAX);
        assertThat(store.claim("flow")).contains(ticket);
    }
}
