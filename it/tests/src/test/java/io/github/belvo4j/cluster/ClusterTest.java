package io.github.belvo4j.cluster;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Of machines that share a cache of Hazelcast,")
class ClusterTest extends SharedTicketsContract {

    @Override
    String store() {
        return SharedStore.HAZELCAST + "belvo4j-" + UUID.randomUUID();
    }
}
