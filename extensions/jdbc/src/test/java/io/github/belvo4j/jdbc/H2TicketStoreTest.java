package io.github.belvo4j.jdbc;

import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.ticketstore.tck.TicketStoreContract;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The JDBC ticket store on H2")
class H2TicketStoreTest extends TicketStoreContract {

    private static final DataSource DATABASE = H2.database();

    @BeforeAll
    static void createTable() {
        JdbcTicketStore.createTable(DATABASE);
    }

    @Override
    protected List<TicketStore> nodes() {
        return List.of(new JdbcTicketStore(DATABASE), new JdbcTicketStore(DATABASE));
    }
}
