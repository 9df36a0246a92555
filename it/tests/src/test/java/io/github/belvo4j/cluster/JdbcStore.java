package io.github.belvo4j.cluster;

import com.zaxxer.hikari.HikariDataSource;
import io.github.belvo4j.jdbc.JdbcTicketStore;
import io.github.belvo4j.mfa.TicketStore;

/** A database that outlives all nodes, so that they don't need to know each other. */
final class JdbcStore implements SharedStore {

    private final HikariDataSource database = new HikariDataSource();

    JdbcStore(String url) {
        database.setJdbcUrl(url);
        database.setMaximumPoolSize(4);
        JdbcTicketStore.createTable(database);
    }

    @Override
    public TicketStore tickets() {
        return new JdbcTicketStore(database);
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void meet(int members) {}

    @Override
    public void awaitBackups() {}
}
