package io.github.belvo4j.ticketstore.tck;

import io.github.belvo4j.mfa.InMemoryTicketStore;
import io.github.belvo4j.mfa.TicketStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The in-memory ticket store")
class InMemoryTicketStoreContractTest extends TicketStoreContract {

    @Override
    protected List<TicketStore> nodes() {
        return List.of(new InMemoryTicketStore());
    }
}
