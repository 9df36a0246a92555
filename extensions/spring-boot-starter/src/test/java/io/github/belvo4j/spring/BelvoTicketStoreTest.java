package io.github.belvo4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.jdbc.JdbcTicketStore;
import io.github.belvo4j.jdbc.JdbcTicketStoreException;
import io.github.belvo4j.mfa.InMemoryTicketStore;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("The starter's ticket store")
class BelvoTicketStoreTest {

    private final ApplicationContextRunner plain =
            Applications.withoutProperties().withPropertyValues("belvo.secret-id=id", "belvo.secret-password=password");
    private final ApplicationContextRunner withDatabase =
            plain.withBean(DataSource.class, BelvoTicketStoreTest::database);

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Test
    @DisplayName("uses the application's database, and creates its table there if configured to")
    void inTheDatabase() {
        withDatabase.withPropertyValues("belvo.tickets.create-table=true").run(context -> {
            TicketStore store = context.getBean(TicketStore.class);
            MfaTicket ticket = MfaTicket.of("belvo4j.v1.abc");
            store.save("flow", ticket, Instant.MAX);

            assertThat(new JdbcTicketStore(context.getBean(DataSource.class)).claim("flow"))
                    .contains(ticket);
        });
    }

    @Test
    @DisplayName("leaves the table to the application's migrations by default")
    void noTable() {
        withDatabase.run(context -> assertThatThrownBy(
                        () -> context.getBean(TicketStore.class).claim("flow"))
                .isInstanceOf(JdbcTicketStoreException.class));
    }

    @Test
    @DisplayName("is in memory if there is no database, if there are several, or without the JDBC module")
    void inMemory() {
        plain.run(context -> assertThat(context).hasSingleBean(InMemoryTicketStore.class));
        withDatabase
                .withBean("another", DataSource.class, BelvoTicketStoreTest::database)
                .run(context -> assertThat(context).hasSingleBean(InMemoryTicketStore.class));
        withDatabase
                .withClassLoader(new FilteredClassLoader(JdbcTicketStore.class))
                .run(context -> assertThat(context).hasSingleBean(InMemoryTicketStore.class));
    }

    @Test
    @DisplayName("is the application's own bean, if there is one")
    void own() {
        TicketStore own = new InMemoryTicketStore();
        withDatabase
                .withBean(TicketStore.class, () -> own)
                .run(context -> assertThat(context.getBean(TicketStore.class)).isSameAs(own));
    }
}
