package io.github.belvo4j.cluster;

import io.github.belvo4j.mfa.TicketStore;
import java.util.List;

/** What nodes keep their tickets in. */
interface SharedStore {

    String HAZELCAST = "hazelcast:";

    /**
     * Takes part in it.
     *
     * @param address the URL of a database, or the name of a cluster of Hazelcast after {@link #HAZELCAST}
     * @param ports of the nodes that are there already
     */
    static SharedStore join(String address, List<String> ports) {
        return address.startsWith(HAZELCAST)
                ? new HazelcastStore(address.substring(HAZELCAST.length()), ports)
                : new JdbcStore(address);
    }

    TicketStore tickets();

    /** Where other nodes find this one. */
    int port();

    /** Returns when so many nodes have met, and each holds its part. */
    void meet(int members);

    /** Returns when nothing depends on a single node. */
    void awaitBackups();
}
