package io.github.belvo4j.cluster;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;

@DisplayName("With machines that share a Hazelcast cache,")
class ClusterTest extends SharedTicketsContract {

    @Override
    String store() {
        return SharedStore.HAZELCAST + "belvo4j-" + UUID.randomUUID();
    }
}
