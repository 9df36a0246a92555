package io.github.belvo4j.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("With machines that share a PostgreSQL database,")
class PostgresClusterTest extends SharedTicketsContract {

    private EmbeddedPostgres server;

    @Override
    String store() throws IOException {
        server = Postgres.start();
        return Postgres.url(server);
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }
}
