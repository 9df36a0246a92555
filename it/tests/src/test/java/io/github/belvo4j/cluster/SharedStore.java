package io.github.belvo4j.cluster;

import io.github.belvo4j.mfa.TicketStore;
import java.util.List;

/** Where nodes keep their tickets. */
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

    /** The port at which other nodes find this one. */
    int port();

    /** Returns once this many nodes have met, and each holds its share. */
    void meet(int members);

    /** Returns once no data depends on a single node. */
    void awaitBackups();
}
