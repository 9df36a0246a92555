package io.github.belvo4j.cluster;

import com.hazelcast.config.CacheSimpleConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.jcache.JCacheTicketStore;
import io.github.belvo4j.mfa.TicketStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A member of a cluster, which holds a share of the tickets and backups of others. */
final class HazelcastStore implements SharedStore {

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(20);

    private final HazelcastInstance hazelcast;

    HazelcastStore(String cluster, List<String> ports) {
        this.hazelcast = Hazelcast.newHazelcastInstance(config(cluster, ports));
    }

    static Config config(String cluster, List<String> ports) {
        Config config = new Config()
                .setClusterName(cluster)
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.partition.count", "31")
                // Two of three may die.
                .addCacheConfig(new CacheSimpleConfig("tickets").setBackupCount(2));
        config.getNetworkConfig().setPort(0).getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        ports.forEach(port -> join.getTcpIpConfig().addMember("127.0.0.1:" + port));
        return config;
    }

    @Override
    public TicketStore tickets() {
        return new JCacheTicketStore(hazelcast.getCacheManager().getCache("tickets"));
    }

    @Override
    public int port() {
        return hazelcast.getCluster().getLocalMember().getAddress().getPort();
    }

    @Override
    public void meet(int members) {
        while (hazelcast.getCluster().getMembers().size() != members) {
            LockSupport.parkNanos(POLL);
        }
        awaitBackups();
    }

    @Override
    public void awaitBackups() {
        while (!hazelcast.getPartitionService().isClusterSafe()) {
            LockSupport.parkNanos(POLL);
        }
    }
}
