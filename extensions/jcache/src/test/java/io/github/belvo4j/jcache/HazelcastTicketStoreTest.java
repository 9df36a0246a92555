package io.github.belvo4j.jcache;

import com.hazelcast.cache.HazelcastCachingProvider;
import com.hazelcast.cache.HazelcastMemberCachingProvider;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.ticketstore.tck.TicketStoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.cache.CacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The JCache ticket store on two members of Hazelcast")
class HazelcastTicketStoreTest extends TicketStoreContract {

    private static final String CLUSTER = "belvo4j-" + UUID.randomUUID();
    private static final List<HazelcastInstance> MEMBERS = new ArrayList<>();
    private static final List<TicketStore> STORES = new ArrayList<>();

    @BeforeAll
    static void start() {
        HazelcastInstance first = Hazelcast.newHazelcastInstance(config());
        MEMBERS.add(first);
        Config second = config();
        second.getNetworkConfig()
                .getJoin()
                .getTcpIpConfig()
                .addMember("127.0.0.1:"
                        + first.getCluster().getLocalMember().getAddress().getPort());
        MEMBERS.add(Hazelcast.newHazelcastInstance(second));
        MEMBERS.forEach(member -> STORES.add(store(member)));
    }

    @AfterAll
    static void stop() {
        MEMBERS.forEach(HazelcastInstance::shutdown);
    }

    @Override
    protected List<TicketStore> nodes() {
        return STORES;
    }

    /** The same cache on each member: the first one creates it, the others find it. */
    private static TicketStore store(HazelcastInstance member) {
        CacheManager caches = new HazelcastMemberCachingProvider()
                .getCacheManager(null, null, HazelcastCachingProvider.propertiesByInstanceItself(member));
        return new JCacheTicketStore(
                caches.createCache("tickets", JCacheTicketStore.configuration(Duration.ofHours(3))));
    }

    private static Config config() {
        Config config = new Config()
                .setClusterName(CLUSTER)
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0");
        config.getNetworkConfig().setPort(0).getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getTcpIpConfig().setEnabled(true);
        return config;
    }
}
